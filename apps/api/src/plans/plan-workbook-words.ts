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
  readonly decisions: readonly string[];
  readonly byHand: string;
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
      | 'objective'
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
  readonly statuses: Readonly<Record<'optimal' | 'within-gap' | 'time-limit' | 'infeasible', string>>;
  readonly note: string;
}

/** What the workbook of a plan says, in both languages. */
export const planWorkbookWords: Readonly<Record<FileLanguage, PlanWorkbookWords>> = {
  ja: {
    sheets: {
      years: '年度別',
      works: '対策一覧',
      payments: '年度別内訳',
      facilities: '施設別・年度別',
      left: '対策なし',
      decisions: '指定・廃止予定',
      basis: '計算条件',
    },
    payments: [
      '年度',
      '施設',
      '棟',
      '地区',
      '対策',
      '対策費(円)',
      '補助金(円)',
      '地方債(円)',
      '基金取崩し(円)',
      '一般財源(円)',
    ],
    facilities: ['施設', '地区', '合計(円)'],
    yen: '#,##0;△#,##0',
    fileName: (city, plan) => `更新計画_${city}_${plan}.xlsx`,
    treatments: {
      repair: '部位修繕',
      renovation: '大規模改修',
      'life-extension': '長寿命化改修',
      rebuild: '建替え',
      'rebuild-smaller': '建替え(縮小)',
      demolition: '除却',
    },
    years: {
      year: '年度',
      cost: '対策費(円)',
      line: '使える額(円)',
      lineNeeded: '必要な毎年の枠(円)',
      grant: '補助金(円)',
      bond: '地方債(円)',
      reserve: '基金取崩し(円)',
      general: '一般財源(円)',
      returned: '地方債のうち交付税措置(円)',
      over: '財源不足(円)',
      works: '着手件数',
      score: '平均健全度',
      scoreIfLeft: '対策をしない場合の平均健全度',
    },
    works: [
      '施設',
      '棟',
      '地区',
      '大分類',
      '対策',
      '着手年度',
      '年数',
      '対策費(円)',
      '補助金(円)',
      '地方債(円)',
      '実施後の延床面積(㎡)',
      '推計',
      '手動指定',
    ],
    left: ['施設', '棟', '地区', '大分類'],
    decisions: ['施設', '棟', '地区', '指定', '根拠', '影響額(円)', '時期の移動(年)'],
    byHand: '手動指定',
    byRegister: { demolition: '台帳の異動(解体)', disposal: '台帳の異動(処分)', transfer: '台帳の異動(譲渡)' },
    notFollowed: '手動指定を優先',
    total: '合計',
    estimated: '推計値による',
    decided: '指定',
    none: '未設定',
    basis: {
      plan: '計画案',
      city: '自治体',
      goal: '目的',
      target: '健全度の目標(5年ごとと最終年度)',
      from: '開始年度',
      years: '計画年数',
      status: '計算結果',
      objective: '目的関数の値',
      bound: '理論上の下限',
      gap: '最良案との差(最大)',
      seconds: '計算時間(秒)',
      seed: '乱数の種',
      digest: '入力データの要約値(SHA-256)',
      solvedAt: '計算日時(日本時間)',
      buildings: '対象の棟数',
      leftOut: '情報不足のため対象外の棟数',
      estimatedShare: '推計値による延床面積の割合',
      discount: '社会的割引率(%)',
      rise: '物価上昇率(%/年)',
      reserve: '基金の取崩し上限(円)',
      decisions: '手動指定の件数',
      note: '注',
    },
    goals: {
      'least-cost': 'ライフサイクルコストとリスクの合計を最小にする',
      'best-condition': '決まった予算で健全度を最も高くする',
      'least-money': '目標の健全度を最小の費用で保つ',
      flattest: '目標の健全度を保ちつつ年度ごとの費用を最も平準化する',
    },
    statuses: {
      optimal: '最適解',
      'within-gap': '最良案との差が許容範囲内',
      'time-limit': '時間内で得られた最良の案',
      infeasible: '条件を満たす案なし',
    },
    note: '金額は各年度の価格(税込の単価による概算)。健全度は100点満点の期待値(延床面積による加重平均)。経常修繕費と運営費は含みません。',
  },
  en: {
    sheets: {
      years: 'By year',
      works: 'Works',
      payments: 'Payments',
      facilities: 'Facilities by year',
      left: 'No works',
      decisions: 'Decisions',
      basis: 'Basis',
    },
    payments: [
      'Fiscal year',
      'Facility',
      'Building',
      'District',
      'Work',
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
      cost: 'Cost of works (yen)',
      line: 'Money available (yen)',
      lineNeeded: 'Line needed every year (yen)',
      grant: 'Grants (yen)',
      bond: 'Bonds (yen)',
      reserve: 'Reserve fund (yen)',
      general: 'General funds (yen)',
      returned: 'Of the bonds, returned by the state (yen)',
      over: 'Not covered (yen)',
      works: 'Works begun',
      score: 'Mean health score',
      scoreIfLeft: 'Mean health score if nothing is done',
    },
    works: [
      'Facility',
      'Building',
      'District',
      'Category',
      'Work',
      'Begins in fiscal year',
      'Years',
      'Cost (yen)',
      'Grants (yen)',
      'Bonds (yen)',
      'Floor area afterwards (㎡)',
      'Estimated',
      'By hand',
    ],
    left: ['Facility', 'Building', 'District', 'Category'],
    decisions: ['Facility', 'Building', 'District', 'Decision', 'By', 'Effect (yen)', 'Moved (years)'],
    byHand: 'Hand',
    byRegister: {
      demolition: 'Register (demolition)',
      disposal: 'Register (disposal)',
      transfer: 'Register (transfer)',
    },
    notFollowed: 'overruled by hand',
    total: 'Total',
    estimated: 'by estimates',
    decided: 'decided',
    none: 'not set',
    basis: {
      plan: 'Plan',
      city: 'Municipality',
      goal: 'Goal',
      target: 'Target score (every fifth year and the last)',
      from: 'First fiscal year',
      years: 'Years',
      status: 'Result',
      objective: 'Objective',
      bound: 'Proven bound',
      gap: 'Difference from the best possible, at most',
      seconds: 'Seconds of solving',
      seed: 'Random seed',
      digest: 'Digest of the input (SHA-256)',
      solvedAt: 'Solved at (Japan time)',
      buildings: 'Buildings planned',
      leftOut: 'Buildings left out, too little known',
      estimatedShare: 'Share of floor area known by estimates',
      discount: 'Discount rate (%)',
      rise: 'Rise of prices (% a year)',
      reserve: 'Reserve fund that may be drawn (yen)',
      decisions: 'Decisions by hand',
      note: 'Note',
    },
    goals: {
      'least-cost': 'Least life-cycle cost and risk',
      'best-condition': 'Best condition for the given money',
      'least-money': 'Least money for a target condition',
      flattest: 'Flattest spending for a target condition',
    },
    statuses: {
      optimal: 'Optimal',
      'within-gap': 'Within the gap asked for',
      'time-limit': 'Best found in time',
      infeasible: 'No plan keeps to the terms',
    },
    note: 'Amounts at the prices of their year, by unit prices. Scores are expected values of 100, means over floor area. Running repairs and operation are not included.',
  },
};
