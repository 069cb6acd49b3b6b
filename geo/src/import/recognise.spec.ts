import { describe, expect, it } from '@jest/globals';
import { csvFile, recommendedHeaders } from './csv-fixtures.js';
import { recognise } from './read-facility-file.js';

describe('recognise', () => {
  it.each<[string, string, string]>([
    ['公衆トイレ', '名称,住所,男性トイレ総数\n片原町,高松市1,1', 'public toilets'],
    ['避難場所', 'NO,名称,住所,災害種別_洪水,想定収容人数\n1,a,b,1,10', 'evacuation places'],
    ['津波避難ビル', '名称,住所,区分,備考\n公会堂,焼津市1,市有,津波避難ビル', 'tsunami evacuation buildings'],
    ['備蓄倉庫', 'NO,名称,住所\n1,大井川防災備蓄倉庫,焼津市1', 'storage sheds'],
    ['AED', '名称,住所,設置位置,小児対応設備の有無\n図書館,高松市1,1階,有', 'AEDs'],
    ['ため池', '#property,reservoirName,address\n1,新池,屋島', 'irrigation ponds'],
    ['消火栓', 'ID,種別,所在地_連結表記,口径\n1,消火栓,焼津市1,65', 'fire hydrants'],
    ['公園', 'ID,公園名,住所（番地まで）,面積（㎡）,供用開始年\n1,石津浜公園,焼津市1,"32,500 ",1961', 'parks'],
    ['観光施設', '名称,住所,POIコード,料金(基本),アクセス方法,説明\n城,高松市1,0607,200,徒歩,城', 'tourist sights'],
    ['イベント', 'イベント名,場所名称\n祭り,広場', 'events'],
    ['人口', '地域名,総人口,世帯数\n塩屋町,344,199', 'population by town'],
  ])('says what %s is', async (_, text, name) => {
    const answer = await recognise(csvFile('x.csv', text));
    expect(answer).toMatchObject({ driver: null, looksLike: { en: expect.stringContaining(name) } });
    expect(answer.reason!.ja).toContain(answer.looksLike!.ja);
  });

  it('says what is missing where names and addresses alone do not tell a facility', async () => {
    const { driver, reason } = await recognise(csvFile('x.csv', '店名の一覧\n名称,住所\nたこ八,高松市1'));
    expect(driver).toBeNull();
    expect(reason!.ja).toContain('名称と住所(または緯度・経度)の列はありますが');
    expect(reason!.ja).toContain('見出し: 名称, 住所');
  });

  it('shows the first row of what it does not know, and passes on why a file cannot be read', async () => {
    const unknown = await recognise(csvFile('x.csv', 'a,b\n1,2'));
    expect(unknown).toMatchObject({ driver: null, looksLike: null, reason: { en: expect.stringContaining('a, b') } });
    expect(await recognise(csvFile('x.csv', ''))).toMatchObject({ driver: null, reason: { en: 'the file is empty' } });
  });

  it('does not take a word in a cell of a facility list for another list', async () => {
    const answer = await recognise(
      csvFile('公共施設一覧.csv', `${recommendedHeaders}\n222127,1,,,図書館,,,,焼津市1,,,,,AEDあり,,指定避難所\n`),
    );
    expect(answer).toEqual({ driver: 'recommended-dataset', reason: null, looksLike: null });
  });
});
