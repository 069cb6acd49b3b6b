import { describe, expect, it } from '@jest/globals';
import { ja } from '../i18n/ja.js';
import { reasonText } from './reason.js';

describe('reasonText', () => {
  it.each([
    ['undo 6943', '変更の取り消し'],
    ['undo of import 5e1c', '取込の取り消し'],
    ['chodo command', 'chodo コマンド'],
    ['demo city', 'デモの市の読み込み'],
    ['台帳の訂正', '台帳の訂正'],
  ])('of %s is %s', (reason, words) => expect(reasonText(reason, ja)).toBe(words));
});
