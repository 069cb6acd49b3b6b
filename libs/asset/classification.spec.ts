import { describe, expect, it } from '@jest/globals';
import { classify, describeCategoryReason, majorCategoryLike, type CategoryEvidence } from './classification.js';

function kind(evidence: Partial<CategoryEvidence>): [string | null, string | null] {
  const decision = classify({ poiCode: null, note: null, types: [], name: '', fileName: '', ...evidence });
  return [decision.smallCategory, decision.categoryReason];
}

describe('classify', () => {
  it.each([
    ['1503', '小学校'],
    ['０８０１', '博物館・資料館'],
    ['801', '博物館・資料館'],
    ['1307', '公民館'],
    ['3732', '駐輪場'],
  ])('reads POI code %s as %s before anything else', (poiCode, smallCategory) => {
    expect(kind({ poiCode, note: '体育館', name: '図書館' })[0]).toBe(smallCategory);
  });

  it('passes over a POI code that says nothing of a municipal kind', () => {
    expect(kind({ poiCode: '2401', name: '中央図書館' })).toEqual(['図書館', 'name:図書館']);
  });

  it.each([
    ['港地域交流センター', '公民館', '公民館'],
    ['東益津地域交流センター(地域交流センター図書室)', '公民館図書室', '図書室'],
    ['大井川児童センター(とまとぴあ)', '児童センター(子育て支援センター、子育てコンシェルジュ併設)', '児童館'],
    ['子育て支援センター　みなみ', '子育て支援センター(焼津南保育園内)', '子育て支援センター'],
    ['焼津駅南口自転車駐車場', '市営駐車場', '駐輪場'],
    ['小石川駐車場', '市営駐車場', '駐車場'],
    ['勤労会館サンライフ焼津', 'トレーニング室', '勤労者福祉施設'],
    ['消防防災センター', '消防防災センター', '消防署'],
    ['高松市立田井こども園', '市立幼稚園', '認定こども園'],
    ['高松中央高校幼稚園', '私立幼稚園', '幼稚園'],
    ['旧御殿水源地(高松市水道資料館)', '国登録有形文化財', '博物館・資料館'],
  ])('%s with the remark %s is %s', (name, note, smallCategory) => {
    expect(kind({ name, note })[0]).toBe(smallCategory);
  });

  it.each([
    ['高松市立牟礼学校給食共同調理場', '学校給食センター'],
    ['高松市消防団庵治分団消防コミュニティセンター', '消防団詰所'],
    ['高松市消防団女木分団西浦消防屯所倉庫', '消防団詰所'],
    ['高松市南消防署円座出張所', '消防署'],
    ['高松市立仏生山公園体育館', '体育館'],
    ['高松市立仏生山公園温水プール', 'プール'],
    ['高松市国分寺橘ノ丘総合運動公園', '運動場'],
    ['高松市国分寺勤労青少年ホーム', '青少年施設'],
    ['高松市文化芸術ホール', '文化会館'],
    ['朝日段ボールホール国分寺', '文化会館'],
    ['香川大学教育学部附属高松小学校', '小学校'],
    ['市場公民館', '公民館'],
    ['高松市埋蔵文化財センター', '博物館・資料館'],
    ['高松市役所本庁舎', '庁舎'],
    ['塩江支所　塩江連絡事務所', '支所・出張所'],
    ['市営住宅朝日町団地', '市営住宅'],
    ['松島公園', '公園'],
    ['男木交流館', 'コミュニティセンター'],
    ['フレンド', null],
  ])('%s is %s by name', (name, smallCategory) => {
    expect(kind({ name })[0]).toBe(smallCategory);
  });

  it.each([
    ['nursery_school.xlsx', '保育所'],
    ['222127_junior_high_school.csv', '中学校'],
    ['senior-high-school.csv', '高等学校'],
    ['general_center.xlsx', '支所・出張所'],
    ['図書館一覧.csv', '図書館'],
    ['list.csv', null],
  ])('falls back on the name of the file: %s is %s', (fileName, smallCategory) => {
    expect(kind({ name: 'みいろ', fileName })[0]).toBe(smallCategory);
  });

  it('does not read a long remark, which is prose', () => {
    const note = '最寄りの小学校から徒歩5分のところにあり、駐車場は隣接する公園と共用しています。';
    expect(kind({ name: '中央図書館', note })[0]).toBe('図書館');
  });

  it('says which rule decided, in both languages', () => {
    expect(kind({ name: 'みいろ', types: ['地域型保育事業（小規模保育事業A型）'] })).toEqual([
      '保育所',
      'type:小規模保育',
    ]);
    expect(describeCategoryReason('type:小規模保育')).toEqual({
      ja: '種別の欄に「小規模保育」',
      en: '"小規模保育" in the kind column',
    });
    expect(describeCategoryReason('poi:1503').ja).toBe('POIコード 1503');
    expect(describeCategoryReason('decided on 2026-04-01')).toEqual({
      ja: 'decided on 2026-04-01',
      en: 'decided on 2026-04-01',
    });
  });
});

describe('majorCategoryLike', () => {
  it.each([
    ['学校教育系施設', '学校教育系施設'],
    ['学校教育施設', '学校教育系施設'],
    ['行政系', '行政系施設'],
    ['公営住宅等', '公営住宅'],
    ['保健福祉施設', '保健・福祉施設'],
    ['スポーツ・レクリエーション施設', 'スポーツ・レクリエーション系施設'],
    ['05 学校教育系施設', '学校教育系施設'],
    ['庁舎', null],
    ['', null],
  ])('%s is %s', (text, major) => {
    expect(majorCategoryLike(text)).toBe(major);
  });
});
