import { describe, expect, it } from '@jest/globals';
import { statusFromText } from './status-words.js';

describe('statusFromText', () => {
  it.each<[string, string | null, string | null]>([
    ['高松市立女木小学校（休校中）', null, 'suspended'],
    ['高松市立庵治第二小学校　（休校中）', null, 'suspended'],
    ['国分寺第１浄水場', '休止中', 'suspended'],
    ['旧高松市立大町幼稚園', '市立幼稚園', 'closed'],
    ['旧御殿水源地（高松市水道資料館）', '国登録有形文化財', null],
    ['中央公民館', '令和5年度末で廃止', 'closed'],
    ['中央公民館', '令和9年度廃止予定', null],
    ['中央図書館', '閉館時間は19時', null],
    ['スキー場', '夏季閉鎖あり', 'closed'],
    ['展望台', '冬季閉鎖', null],
    ['屋島小学校', null, null],
  ])('%s (%s) is %s', (name, note, status) => {
    expect(statusFromText(name, note)).toBe(status);
  });
});
