import type { TemplateContent } from '#libs/contracts';
import { check, figure, gradeOf, roundItems, seasonItems, words } from './shipped-items.js';

/** A template that comes with the program, under the same id in every city; a city that edits it has editions of its own from 2 on. */
export interface ShippedTemplate extends TemplateContent {
  readonly id: string;
}

const every = { majorCategories: [] };
const idOf = (number: number): string => `c40d0000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const daily: ShippedTemplate = {
  id: idOf(1),
  name: '日常点検',
  kind: 'daily',
  role: 'manager',
  ...every,
  items: [...roundItems],
};

const periodic: ShippedTemplate = {
  id: idOf(2),
  name: '定期点検',
  kind: 'periodic',
  role: 'manager',
  ...every,
  items: [...roundItems, ...seasonItems],
};

/** Five parts of each building, A to D: MEXT's manual on prolonging the life of schools. */
const conditionSurvey: ShippedTemplate = {
  id: idOf(3),
  name: '劣化状況調査',
  kind: 'condition-survey',
  role: 'engineer',
  ...every,
  items: [
    gradeOf('roof', '屋根・屋上', '降雨時の雨漏り、天井のしみ、防水層のふくれ・破れ、屋根葺材のさび・割れ、排水不良。'),
    gradeOf(
      'outer-wall',
      '外壁',
      'ひび割れ、浮き、はく落、鉄筋の露出、タイルや塗装のはがれ、シーリングの切れ、窓枠からの漏水。',
    ),
    gradeOf('interior', '内部仕上', '床・壁・天井のひび割れ、はがれ、たわみ、建具の不具合。改修後の年数も考える。'),
    gradeOf(
      'electrical',
      '電気設備',
      '受変電設備、分電盤、照明、放送・火災報知の老朽、交換部品の有無、更新からの年数。',
    ),
    gradeOf('mechanical', '機械設備', '給排水管の漏れ・赤水、ポンプ・受水槽、空調・換気の老朽、更新からの年数。'),
    words('所見', 'remarks', '特記事項', { perBuilding: true }),
  ],
};

const earthquake: ShippedTemplate = {
  id: idOf(4),
  name: '緊急点検(地震)',
  kind: 'emergency',
  role: 'manager',
  ...every,
  items: [
    check('危険', 'gas', 'ガス漏れ・火気', { guidance: 'ガスのにおいがしたら入らない。元栓を閉め、連絡する。' }),
    check('危険', 'tilt', '建物の傾き・沈下', { guidance: '傾いて見えるときは入らない。' }),
    check('外部', 'outer-wall', '外壁・窓ガラス', { guidance: '落ちそうな物がないか。下に立入禁止の表示をする。' }),
    check('外部', 'fence', '塀・擁壁'),
    check('外部', 'ground', '地盤・地割れ・液状化'),
    check('内部', 'columns', '柱・梁・耐力壁のひび割れ', {
      guidance: '幅の広いひびや、鉄筋が見える所があれば使わない。',
    }),
    check('内部', 'ceiling', '天井・照明・つり物の落下'),
    check('内部', 'furniture', '棚・ピアノ・書架の転倒'),
    check('内部', 'escape-route', '避難経路・扉の開閉'),
    check('設備', 'water', '給水・漏水'),
    check('設備', 'power', '停電・漏電'),
    check('設備', 'elevator', '昇降機(閉じ込め)', { isRequired: false }),
    check('判断', 'usable', '施設を使ってよいか(使えないときは「異常あり」)'),
    words('判断', 'measures', '取った措置(立入禁止など)'),
  ],
};

const storm: ShippedTemplate = {
  id: idOf(5),
  name: '緊急点検(風水害)',
  kind: 'emergency',
  role: 'manager',
  ...every,
  items: [
    check('外部', 'roof-drain', '屋根・雨樋・排水口'),
    check('外部', 'outer-wall', '外壁・窓・シャッター'),
    check('外部', 'trees', '倒木・飛来物'),
    check('外部', 'fence', 'フェンス・看板'),
    check('外部', 'slope', 'のり面・擁壁・側溝'),
    figure('浸水', 'flood-depth', '床上の浸水の深さ', 'cm'),
    check('内部', 'leaks', '雨漏り・浸水'),
    check('設備', 'power', '受変電設備・分電盤の冠水', { guidance: '水に浸かった電気設備には触れない。' }),
    check('設備', 'water', '受水槽・浄化槽への流入'),
    check('判断', 'usable', '施設を使ってよいか(使えないときは「異常あり」)'),
    words('判断', 'measures', '取った措置(立入禁止など)'),
  ],
};

const drone: ShippedTemplate = {
  id: idOf(6),
  name: 'ドローン調査',
  kind: 'drone',
  role: 'contractor',
  ...every,
  items: [
    check('飛行前', 'permission', '飛行の許可・承認と第三者の立入管理'),
    check('飛行前', 'weather', '天候・風速'),
    figure('飛行前', 'wind', '風速', 'm/s'),
    gradeOf('roof', '屋根・屋上', '防水層のふくれ・破れ、葺材の割れ・さび、排水口の詰まり、笠木の浮き。'),
    gradeOf('outer-wall', '外壁', 'ひび割れ、浮き(赤外線)、はく落、シーリングの切れ。'),
    words('結果', 'range', '撮影できなかった範囲と理由', { perBuilding: true }),
    words('結果', 'data', '画像データの保管場所'),
  ],
};

/** What a legal inspection by a qualified contractor found; the law and its due date stand with the facility. */
const legal: ShippedTemplate = {
  id: idOf(7),
  name: '法定点検の結果記録',
  kind: 'legal',
  role: 'contractor',
  ...every,
  items: [
    words('点検', 'law', '根拠法令と点検の名称', {
      guidance:
        '例: 建築基準法12条2項(建築物)、同4項(建築設備・防火設備・昇降機)、消防法17条の3の3、電気事業法42条、浄化槽法11条。',
      isRequired: true,
    }),
    words('点検', 'inspector', '点検者の氏名・資格・会社名', { isRequired: true }),
    check('結果', 'result', '判定(要是正・指摘があれば「異常あり」)'),
    words('結果', 'remarks', '指摘事項'),
    words('結果', 'report', '報告書の番号・報告先・報告日'),
  ],
};

export const shippedTemplates: readonly ShippedTemplate[] = [
  daily,
  periodic,
  conditionSurvey,
  earthquake,
  storm,
  drone,
  legal,
];
