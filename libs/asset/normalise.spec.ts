import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldForSearch, municipalityOfAddresses, normaliseAddress, normaliseName } from './normalise.js';

describe('foldForSearch', () => {
  it.each([
    ['コミュニティセンター', 'こみゅにてぃせんたー'],
    ['ﾌﾟｰﾙ', 'プール'],
    ['ＦＬＡＧ ８階', 'flag8階'],
    ['髙松', '高松'],
    ['三ケ名', '三ヶ名'],
    ['1‐2', '1ー2'],
  ])('takes %s and %s for the same', (one, other) => {
    expect(foldForSearch(one)).toBe(foldForSearch(other));
  });

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(foldForSearch(foldForSearch(text))).toBe(foldForSearch(text)),
      ),
    );
  });
});

describe('normaliseName', () => {
  it.each([
    ['高松市立女木小学校（休校中）', '女木小学校'],
    ['高松市立庵治第二小学校　（休校中）', '庵治第二小学校'],
    ['高松市屋島こども園', '屋島こども園'],
    ['高松市立田井こども園', '高松市田井こども園'],
    ['幼保連携型認定こども園新田幼稚園', '認定こども園新田幼稚園'],
    ['幼保連携型　円座百華こども園', '円座百華こども園'],
    ['市立総合病院', '総合病院'],
    ['高松市民会館', '市民会館'],
    ['高松市役所本庁舎', '市役所本庁舎'],
    ['生涯学習センター「まなびCAN」', '生涯学習センターまなびＣＡＮ'],
    ['子育て支援センター　１・２・３', '子育て支援センター 1・2・3'],
  ])('%s is %s', (one, other) => {
    expect(normaliseName(one, '高松市')).toBe(normaliseName(other, '高松市'));
  });

  it.each([
    ['焼津地域交流センター', '焼津地域交流センター（地域交流センター図書室）'],
    ['市営住宅木太町A団地', '市営住宅木太町B団地'],
    ['総合グラウンド野球場', '総合グラウンドテニス場'],
    ['旧高松市立大町幼稚園', '高松市立大町幼稚園'],
  ])('%s is not %s', (one, other) => {
    expect(normaliseName(one, null)).not.toBe(normaliseName(other, null));
  });

  it('never cuts a name away', () => {
    expect(normaliseName('高松市', '高松市')).toBe('高松市');
    expect(normaliseName('認定こども園', null)).not.toBe('');
  });
});

describe('normaliseAddress', () => {
  it.each([
    ['香川県高松市番町一丁目11番22号', '高松市番町1-11-22'],
    ['高松市番町一丁目8-15', '番町１丁目８－１５'],
    ['高松市屋島西町字丸山440-23', '屋島西町丸山440番地23'],
    ['国分寺町新居281-1', '香川県高松市国分寺町新居281-1'],
    ['高松市常磐町一丁目3-1　瓦町FLAG8階', '高松市常磐町一丁目3番地1'],
    ['高松市常磐町一丁目3-1瓦町FLAG1F', '高松市常磐町一丁目3番地1'],
    ['高松市庵治町888−1', '高松市庵治町888の1'],
    ['〒760-8571 高松市番町1-8-15', '高松市番町一丁目8番15号'],
    ['高松市塩江町安原下第２号1645-1', '高松市塩江町安原下第2号1645番地1'],
    ['高松市三ケ名1550', '高松市三ヶ名1550番地'],
    ['高松市福岡町十二丁目3', '高松市福岡町12-3'],
    ['高松市塩江町上西1906地先', '高松市塩江町上西1906'],
  ])('%s is %s', (one, other) => {
    expect(normaliseAddress(one, '高松市')).toBe(normaliseAddress(other, '高松市'));
  });

  it.each([
    ['高松市番町一丁目8-15', '高松市番町一丁目8-1'],
    ['高松市塩江町安原下第1号887', '高松市塩江町安原下第2号887'],
    ['高松市八文字町1', '高松市八文町1'],
  ])('%s is not %s', (one, other) => {
    expect(normaliseAddress(one, '高松市')).not.toBe(normaliseAddress(other, '高松市'));
  });

  it('is empty for what is blank', () => {
    expect([normaliseAddress(null, null), normaliseAddress('　', '高松市')]).toEqual(['', '']);
  });
});

describe('municipalityOfAddresses', () => {
  it.each([
    [['香川県高松市番町1', '高松市市場町2', '国分寺町新居281-1'], '高松市'],
    [['三重県四日市市諏訪町1', '四日市市三栄町2'], '四日市市'],
    [['新潟県十日町市千歳町3', '十日町市本町1'], '十日町市'],
    [['東京都町田市森野2', '町田市原町田1'], '町田市'],
    [['東京都西多摩郡瑞穂町大字箱根ケ崎2335'], '瑞穂町'],
    [['番町1', null], null],
    [[], null],
  ])('%j lie in %s', (addresses, municipality) => {
    expect(municipalityOfAddresses(addresses)).toBe(municipality);
  });
});
