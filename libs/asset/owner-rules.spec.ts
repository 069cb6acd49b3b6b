import { describe, expect, it } from '@jest/globals';
import {
  decideOwner,
  describeOwnerReason,
  namesMunicipalOwner,
  ownerOfWord,
  type OwnerEvidence,
} from './owner-rules.js';

function ownerOf(evidence: Partial<OwnerEvidence>): string {
  const decision = decideOwner({
    name: '',
    note: null,
    types: [],
    url: null,
    smallCategory: null,
    municipality: '高松市',
    listNamesOwner: false,
    ledger: false,
    ...evidence,
  });
  return `${decision.owner} ${decision.ownerReason}`;
}

describe('decideOwner', () => {
  it.each<[string, string | null, string | null, string]>([
    ['高松市立前田幼稚園', '市立幼稚園', '幼稚園', 'city mark:市立'],
    ['屋島こども園', '市立認定こども園', '認定こども園', 'city mark:市立'],
    ['のぞみ幼稚園', '私立幼稚園', '幼稚園', 'private mark:私立'],
    ['青空幼稚園', '新制度に移行している私立幼稚園', '幼稚園', 'private mark:私立'],
    ['香川大学教育学部附属幼稚園高松園舎', '国立幼稚園', '幼稚園', 'nation mark:国立'],
    ['香川大学教育学部附属高松小学校', null, '小学校', 'nation mark:教育学部附属'],
    ['香川県立高松北中学校', null, '中学校', 'prefecture mark:県立'],
    ['高松市はらこども園', null, '認定こども園', 'city named:高松市'],
    ['さんさんこども園', null, '認定こども園', 'unknown mixed:認定こども園'],
    ['社会福祉法人　高松市社会福祉協議会　庵治支所', null, '支所・出張所', 'private corporation:社会福祉法人'],
    ['高松市社会福祉協議会', null, '福祉会館', 'private corporation:社会福祉協議会'],
    ['古高松出張所', null, '支所・出張所', 'city kind:支所・出張所'],
    ['市営住宅朝日町団地', null, '市営住宅', 'city mark:市営'],
    ['国立市立第一小学校', null, '小学校', 'city mark:市立'],
    ['まなびの里', null, null, 'unknown nothing'],
  ])('%s (%s) as %s: %s', (name, note, smallCategory, expected) => {
    expect(ownerOf({ name, note, smallCategory })).toBe(expected);
  });

  it('reads kind columns', () => {
    expect(ownerOf({ name: '平安保育園', types: ['認定私立保育所'], smallCategory: '保育所' })).toBe(
      'private mark:私立',
    );
    expect(ownerOf({ name: '男木保育所', types: ['認定公立保育所'], smallCategory: '保育所' })).toBe('city mark:公立');
    const homeBased = { types: ['地域型保育事業（小規模保育事業A型）'], smallCategory: '保育所' };
    expect(ownerOf({ name: 'みいろ', ...homeBased })).toBe('private mark:地域型保育');
    expect(ownerOf({ name: '高松市男木保育所', ...homeBased })).toBe('city named:高松市');
  });

  it('reads founder columns', () => {
    expect(ownerOf({ name: 'まなびの里', types: ['高松市'] })).toBe('city column:高松市');
    expect(ownerOf({ name: 'まなびの里', types: ['香川県'] })).toBe('prefecture column:香川県');
    expect(ownerOf({ name: 'まなびの里', types: ['国'] })).toBe('nation column:国');
  });

  it('leaves what belongs to several municipalities to a person', () => {
    expect(
      ownerOf({ name: '御殿浄水場', url: 'http://union.suido-kagawa.lg.jp/a.html', smallCategory: '浄水場・配水施設' }),
    ).toBe('unknown joint:union.suido-kagawa.lg.jp');
    expect(ownerOf({ name: '西部広域事務組合斎場', smallCategory: '斎場' })).toBe('unknown joint:事務組合');
  });

  it('trusts a list whose other rows say 市立 to say it of every one of the city', () => {
    const list = { listNamesOwner: true, smallCategory: '中学校' };
    expect(ownerOf({ name: '高松市立桜町中学校', ...list })).toBe('city mark:市立');
    expect(ownerOf({ name: '香川県大手前高松中学校', ...list })).toBe('unknown unlike-list:中学校');
    expect(ownerOf({ name: '大村中学校', smallCategory: '中学校' })).toBe('city kind:中学校');
  });

  it('takes a ledger for what the city owns unless it says otherwise', () => {
    expect(ownerOf({ name: 'まなびの里', ledger: true })).toBe('city ledger');
    expect(ownerOf({ name: '私立まなびの里', ledger: true })).toBe('private mark:私立');
  });

  it('does not read a long remark, which is prose', () => {
    const note = '私立高校との共同利用により、平日の夜間は市民の皆様にもご利用いただけます(要予約)。';
    expect(ownerOf({ name: '中央図書館', note, smallCategory: '図書館' })).toBe('city kind:図書館');
  });
});

describe('ownerOfWord', () => {
  it.each([
    ['市', 'city'],
    ['市有', 'city'],
    ['自己所有', 'city'],
    ['県有', 'prefecture'],
    ['県', 'prefecture'],
    ['国有', 'nation'],
    ['借上', 'private'],
    ['民間', 'private'],
    ['○', null],
  ])('%s is %s', (word, owner) => {
    expect(ownerOfWord(word)).toBe(owner);
  });
});

describe('namesMunicipalOwner', () => {
  it('sees 市立 in any width', () => {
    expect(namesMunicipalOwner('高松市立屋島小学校')).toBe(true);
    expect(namesMunicipalOwner('香川誠陵中学校')).toBe(false);
  });
});

describe('describeOwnerReason', () => {
  it.each([
    'mark:市立',
    'corporation:学校法人',
    'joint:企業団',
    'named:高松市',
    'kind:公民館',
    'mixed:保育所',
    'unlike-list:中学校',
    'ledger',
    'column:市有',
    'nothing',
  ])('puts %s in words of both languages', (reason) => {
    const words = describeOwnerReason(reason);
    expect(words.ja).not.toBe(reason);
    expect(words.en).not.toBe(reason);
  });

  it('returns what is no rule as it is', () => {
    expect(describeOwnerReason('財産管理課に確認')).toEqual({ ja: '財産管理課に確認', en: '財産管理課に確認' });
  });
});
