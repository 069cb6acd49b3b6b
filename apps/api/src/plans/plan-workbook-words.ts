import type { TreatmentKind } from '#libs/treatments';
import type { FileLanguage } from '../http/file-language.js';

interface PlanWorkbookWords {
  readonly sheets: Readonly<
    Record<'years' | 'works' | 'payments' | 'facilities' | 'left' | 'decisions' | 'basis', string>
  >;
  readonly payments: readonly string[];
  readonly facilities: readonly string[];
  readonly yen: string;
  readonly fileName: (city: string, plan: string) => string;
  readonly treatments: Readonly<Record<TreatmentKind, string>>;
  readonly years: Readonly<
    Record<
      | 'year'
      | 'cost'
      | 'line'
      | 'lineNeeded'
      | 'grant'
      | 'bond'
      | 'reserve'
      | 'general'
      | 'returned'
      | 'over'
      | 'works'
      | 'score'
      | 'scoreIfLeft',
      string
    >
  >;
  readonly works: readonly string[];
  readonly left: readonly string[];
  /** The unit is that of the goal. */
  readonly decisions: (unit: string) => readonly string[];
  readonly units: Readonly<Record<'yen' | 'points', string>>;
  readonly byHand: string;
  /** Of a decision about a building that is not in the plan. */
  readonly leftOut: string;
  readonly byRegister: Readonly<Record<'demolition' | 'disposal' | 'transfer', string>>;
  readonly notFollowed: string;
  readonly total: string;
  readonly estimated: string;
  readonly decided: string;
  readonly none: string;
  readonly basis: Readonly<
    Record<
      | 'plan'
      | 'city'
      | 'goal'
      | 'target'
      | 'from'
      | 'years'
      | 'status'
      | 'bound'
      | 'gap'
      | 'seconds'
      | 'seed'
      | 'digest'
      | 'solvedAt'
      | 'buildings'
      | 'leftOut'
      | 'estimatedShare'
      | 'discount'
      | 'rise'
      | 'reserve'
      | 'decisions'
      | 'note',
      string
    >
  >;
  readonly goals: Readonly<Record<'least-cost' | 'best-condition' | 'least-money' | 'flattest', string>>;
  /** What each goal makes best. */
  readonly objectives: PlanWorkbookWords['goals'];
  readonly statuses: Readonly<Record<'optimal' | 'within-gap' | 'time-limit' | 'infeasible', string>>;
  readonly note: string;
}

/** What the workbook of a plan says, in both languages. */
export const planWorkbookWords: Readonly<Record<FileLanguage, PlanWorkbookWords>> = {
  ja: {
    sheets: {
      years: '年度別',
      works: '工事一覧',
      payments: '年度別内訳',
      facilities: '施設別・年度別',
      left: '工事のない建物',
      decisions: '手で決めた指定・廃止の予定',
      basis: '計算の条件',
    },
    payments: [
      '年度',
      '施設',
      '建物',
      '地区',
      '対策',
      '費用（円）',
      '補助金（円）',
      '地方債（円）',
      '基金取崩し（円）',
      '一般財源（円）',
    ],
    facilities: ['施設', '地区', '合計（円）'],
    yen: '#,##0;△#,##0',
    fileName: (city, plan) => `更新計画案_${city}_${plan}.xlsx`,
    treatments: {
      repair: '部位修繕',
      renovation: '大規模改修',
      'life-extension': '長寿命化改修',
      rebuild: '建替え',
      'rebuild-smaller': '建替え（縮小）',
      demolition: '除却',
    },
    years: {
      year: '年度',
      cost: '費用（円）',
      line: '財源の枠（円）',
      lineNeeded: '必要な毎年の枠（円）',
      grant: '補助金（円）',
      bond: '地方債（円）',
      reserve: '基金取崩し（円）',
      general: '一般財源（円）',
      returned: '地方債のうち交付税措置（円）',
      over: '財源の枠を超える額（円）',
      works: '着手件数',
      score: '健全度（平均）',
      scoreIfLeft: '健全度（平均、何もしない場合）',
    },
    works: [
      '施設',
      '建物',
      '地区',
      '大分類',
      '対策',
      '着手年度',
      '工期（年）',
      '費用（円）',
      '補助金（円）',
      '地方債（円）',
      '実施後の延床面積（㎡）',
      '推計',
      '固定',
    ],
    left: ['施設', '建物', '地区', '大分類'],
    decisions: (unit) => ['施設', '建物', '地区', '指定', '根拠', `影響（${unit}）`, '時期の遅れ（年）'],
    units: { yen: '円', points: '点' },
    byHand: '指定',
    leftOut: '計画の対象外',
    byRegister: { demolition: '台帳の予定（解体）', disposal: '台帳の予定（処分）', transfer: '台帳の予定（譲渡）' },
    notFollowed: '指定を優先',
    total: '合計',
    estimated: '推計を含む',
    decided: '固定',
    none: '未設定',
    basis: {
      plan: '計画案',
      city: '自治体',
      goal: '目標',
      target: '健全度の目標（点、5年ごとと最終年度）',
      from: '最初の年度',
      years: '期間（年）',
      status: '計算結果',
      bound: '理論上の限界（これより良い案はない）',
      gap: '最良案との差（最大）',
      seconds: '計算時間（秒）',
      seed: '乱数の種',
      digest: '入力の照合値（SHA-256）',
      solvedAt: '計算日時（日本時間）',
      buildings: '対象（棟）',
      leftOut: '情報が足りず計画に入らない建物（棟）',
      estimatedShare: '建築年度か面積が推計である延床面積の割合',
      discount: '割引率（％）',
      rise: '工事費の上昇率（％）',
      reserve: '取り崩せる基金（全期間、円）',
      decisions: '手で決めた指定（件）',
      note: '注',
    },
    goals: {
      'least-cost': '生涯費用とリスクを最小に',
      'best-condition': '健全度を最大に',
      'least-money': '費用を最小に（健全度を保つ）',
      flattest: '毎年の費用をならす（健全度を保つ）',
    },
    objectives: {
      'least-cost': '生涯費用とリスク',
      'best-condition': '期間平均の健全度',
      'least-money': '費用の合計',
      flattest: '必要な毎年の枠',
    },
    statuses: {
      optimal: '最良の案',
      'within-gap': '最良案との差が許容範囲内',
      'time-limit': '時間の上限まで計算',
      infeasible: '成り立つ案なし',
    },
    note: '金額は各年度の価格（税込の単価による概算）。健全度は100点満点の期待値（延床面積で重みをつけた平均）。経常修繕費と運営費は含みません。',
  },
  en: {
    sheets: {
      years: 'By year',
      works: 'Works',
      payments: 'Payments',
      facilities: 'Facilities by year',
      left: 'Buildings without works',
      decisions: 'Decisions and closings',
      basis: 'Terms of the computation',
    },
    payments: [
      'Fiscal year',
      'Facility',
      'Building',
      'District',
      'Treatment',
      'Cost (yen)',
      'Grants (yen)',
      'Bonds (yen)',
      'Reserve fund (yen)',
      'General funds (yen)',
    ],
    facilities: ['Facility', 'District', 'Total (yen)'],
    yen: '#,##0;-#,##0',
    fileName: (city, plan) => `Renewal_plan_${city}_${plan}.xlsx`,
    treatments: {
      repair: 'Part repair',
      renovation: 'Major renovation',
      'life-extension': 'Life extension',
      rebuild: 'Rebuild',
      'rebuild-smaller': 'Rebuild (smaller)',
      demolition: 'Demolition',
    },
    years: {
      year: 'Fiscal year',
      cost: 'Cost (yen)',
      line: 'Line of money (yen)',
      lineNeeded: 'Line needed every year (yen)',
      grant: 'Grants (yen)',
      bond: 'Bonds (yen)',
      reserve: 'Reserve fund (yen)',
      general: 'General funds (yen)',
      returned: 'Of the bonds, returned by the state (yen)',
      over: 'Above the line (yen)',
      works: 'Works begun',
      score: 'Mean score',
      scoreIfLeft: 'Mean score if nothing is done',
    },
    works: [
      'Facility',
      'Building',
      'District',
      'Category',
      'Treatment',
      'Begins',
      'Years',
      'Cost (yen)',
      'Grants (yen)',
      'Bonds (yen)',
      'Floor area afterwards (㎡)',
      'Estimated',
      'Locked',
    ],
    left: ['Facility', 'Building', 'District', 'Category'],
    decisions: (unit) => ['Facility', 'Building', 'District', 'Decision', 'By', `Costs (${unit})`, 'Years later'],
    units: { yen: 'yen', points: 'points' },
    byHand: 'decision',
    leftOut: 'not in the plan',
    byRegister: {
      demolition: 'register (demolition)',
      disposal: 'register (disposal)',
      transfer: 'register (transfer)',
    },
    notFollowed: 'overruled by a decision',
    total: 'Total',
    estimated: 'estimated',
    decided: 'locked',
    none: 'not set',
    basis: {
      plan: 'Plan',
      city: 'Municipality',
      goal: 'Goal',
      target: 'Target score (points, every fifth year and the last)',
      from: 'First fiscal year',
      years: 'Years',
      status: 'Result',
      bound: 'Proven bound (no plan is better)',
      gap: 'From the best possible, at most',
      seconds: 'Seconds of computing',
      seed: 'Seed',
      digest: 'Digest of the input (SHA-256)',
      solvedAt: 'Computed (Japan time)',
      buildings: 'Buildings planned',
      leftOut: 'Buildings left out: too little is known of them',
      estimatedShare: 'Share of floor area with year built or area estimated',
      discount: 'Discount rate (%)',
      rise: 'Yearly rise of prices (%)',
      reserve: 'Reserve fund that may be used (in all, yen)',
      decisions: 'Decisions by hand',
      note: 'Note',
    },
    goals: {
      'least-cost': 'Least life-cycle cost and risk',
      'best-condition': 'Best condition',
      'least-money': 'Least money for a condition',
      flattest: 'Steadiest years for a condition',
    },
    objectives: {
      'least-cost': 'Life-cycle cost and risk',
      'best-condition': 'Mean score over all years',
      'least-money': 'Total cost',
      flattest: 'Line needed every year',
    },
    statuses: {
      optimal: 'The best plan',
      'within-gap': 'As near to the best possible as was asked',
      'time-limit': 'Until the time was up',
      infeasible: 'No plan is possible',
    },
    note: 'Amounts at the prices of their year, by unit prices. Scores are expected values of 100, means over floor area. Running repairs and operation are not included.',
  },
};
