import type { ComponentKind } from '#libs/asset';
import type { TemplateItem } from '#libs/contracts';

type More = Partial<Omit<TemplateItem, 'key' | 'group' | 'label' | 'answer'>>;

const plain = { guidance: null, unit: null, component: null, perBuilding: false, isRequired: true } as const;

/** 異常なし / 異常あり / 該当なし. */
export function check(group: string, key: string, label: string, more: More = {}): TemplateItem {
  return { key, group, label, answer: 'check', ...plain, ...more };
}

/** A number, which may be left out. */
export function figure(group: string, key: string, label: string, unit: string): TemplateItem {
  return { key, group, label, answer: 'number', ...plain, unit, isRequired: false };
}

/** Words, which may be left out. */
export function words(group: string, key: string, label: string, more: More = {}): TemplateItem {
  return { key, group, label, answer: 'text', ...plain, isRequired: false, ...more };
}

/** A–D of a part of each building. */
export function gradeOf(component: ComponentKind, label: string, guidance: string): TemplateItem {
  return {
    key: component,
    group: '劣化状況',
    label,
    answer: 'grade',
    ...plain,
    guidance,
    component,
    perBuilding: true,
  };
}

/** What managers look at on their rounds: the items of 茅ヶ崎市's guide, with the paving and trees of 日高市's manual. */
export const roundItems: readonly TemplateItem[] = [
  check('外部', 'paving', '舗装・通路', { guidance: 'くぼみ、段差、がたつきなど、つまずく所がないか。' }),
  check('外部', 'fence', 'フェンス・塀', { guidance: '傾き、ぐらつき、ひび割れ、さびがないか。' }),
  check('外部', 'manhole', 'マンホール・桝のふた', { guidance: 'がたつき、破損、ずれがないか。' }),
  check('外部', 'gutter', 'U形側溝', { guidance: '土砂や落ち葉が詰まっていないか。ふたが外れていないか。' }),
  check('外部', 'trees', '樹木', { guidance: '枯れ枝、倒れそうな木、通行の妨げがないか。' }),
  check('外部', 'outer-wall', '外壁・サッシ枠のシーリング', {
    guidance: 'ひび割れ、浮き、はがれ、タイルの欠け、さび汁がないか。落下のおそれがあれば立入りを止めて連絡する。',
  }),
  check('外部', 'roof-drain', '屋上・屋根・排水口・雨樋', {
    guidance: '排水口にごみが詰まっていないか。水たまり、防水の破れ、雨樋の外れがないか。',
  }),
  check('外部', 'outdoor-tap', '屋外の蛇口まわり', { guidance: '水漏れ、ぐらつきがないか。', isRequired: false }),
  check('外部', 'water-tank', '受水槽・高架水槽', {
    guidance: 'ふたの施錠、ひび割れ、水漏れ、オーバーフローがないか。',
    isRequired: false,
  }),
  check('内部', 'floor', '床', { guidance: 'はがれ、浮き、きしみ、滑りやすい所がないか。' }),
  check('内部', 'wall-ceiling', '壁・天井・手すり', {
    guidance: 'ひび割れ、雨漏りのしみ、たわみ、手すりのぐらつきがないか。',
  }),
  check('内部', 'windows-doors', '窓・扉', { guidance: '開閉、鍵、ガラスのひび、指を挟むおそれがないか。' }),
  check('設備', 'air-conditioner', 'エアコン', { guidance: '異音、異臭、水漏れがないか。フィルターの汚れ。' }),
  check('設備', 'fan', '換気扇', { guidance: '異音がないか。止まっていないか。' }),
  check('設備', 'sink', '流し台', { guidance: '水漏れ、排水の詰まり、ガスの元栓。', isRequired: false }),
  check('設備', 'toilet', 'トイレ', { guidance: '水漏れ、詰まり、ぐらつき、異臭がないか。' }),
  check('設備', 'switches', 'スイッチ・コンセント', { guidance: '割れ、焦げ、熱、たこ足配線がないか。' }),
  check('設備', 'lights', '照明', { guidance: '球切れ、ちらつき、カバーの外れがないか。' }),
  check('設備', 'emergency-lights', '非常用照明', { guidance: '点検ひもやボタンで点灯するか。' }),
  check('設備', 'exit-signs', '誘導灯', { guidance: '点灯しているか。前に物を置いていないか。' }),
];

/** What else is looked at twice a year (多治見市: 定期点検). */
export const seasonItems: readonly TemplateItem[] = [
  check('外部', 'foundation', '基礎・犬走り', { guidance: '沈下、ひび割れ、すき間がないか。' }),
  check('外部', 'retaining-wall', '擁壁・のり面', {
    guidance: 'ふくらみ、ひび割れ、水抜き穴の詰まりがないか。',
    isRequired: false,
  }),
  check('外部', 'outer-stairs', '屋外階段・手すり', { guidance: 'さび、腐食、ぐらつきがないか。', isRequired: false }),
  check('外部', 'canopy', 'ひさし・看板・室外機の架台', { guidance: '落下のおそれ、さび、ボルトの緩みがないか。' }),
  check('防火', 'fire-doors', '防火戸・防火シャッター', { guidance: '閉まる所に物を置いていないか。自動で閉まるか。' }),
  check('防火', 'extinguishers', '消火器', { guidance: '期限、腐食、置き場所の表示。' }),
  check('防火', 'escape-route', '避難経路', { guidance: '廊下・階段・避難口に物を置いていないか。' }),
  check('設備', 'distribution-board', '分電盤', { guidance: '扉の施錠、異音、焦げたにおいがないか。' }),
  check('設備', 'elevator', '昇降機', { guidance: '異音、段差、扉の動き。', isRequired: false }),
  check('外部', 'play-equipment', '遊具', {
    guidance: 'さび、腐食、ぐらつき、突起、ボルトの緩み。危険なら使用を止める。',
    isRequired: false,
  }),
];
