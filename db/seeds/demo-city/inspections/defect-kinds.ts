import type { DefectScene, DemoFinding } from './types.js';

/** Something that goes wrong at an item of the manager's round, with what a repair of it costs (thousand yen). */
export interface DefectKind {
  readonly itemKey: string;
  readonly component: DemoFinding['component'];
  readonly scene: DefectScene;
  /** From harmless to urgent; the last is for old buildings only. */
  readonly words: readonly [string, string, string];
  readonly thousandYen: readonly [low: number, high: number];
  readonly contractor: string;
}

/** In no order; all of it fictional. */
export const roundDefects: readonly DefectKind[] = [
  {
    itemKey: 'outer-wall',
    component: 'outer-wall',
    scene: 'cracked-wall',
    words: [
      '外壁に幅0.3mm未満のひび割れ。',
      '窓の角から斜めのひび割れ。さび汁が出ている。',
      '外壁が浮き、かけらが落ちている。下を立入禁止にした。',
    ],
    thousandYen: [180, 2_400],
    contractor: '架空外装工業',
  },
  {
    itemKey: 'outer-wall',
    component: 'outer-wall',
    scene: 'peeling-paint',
    words: ['塗装の退色。', '北面の塗装がはがれ、下地が見える。', '塗膜が広くはがれ、雨がしみ込んでいる。'],
    thousandYen: [150, 1_800],
    contractor: '架空外装工業',
  },
  {
    itemKey: 'wall-ceiling',
    component: 'roof',
    scene: 'leaking-ceiling',
    words: ['天井に古いしみ。', '雨のたびに天井のしみが広がる。', '大雨の日に天井から雨漏り。部屋の使用を止めた。'],
    thousandYen: [220, 3_200],
    contractor: '架空防水技建',
  },
  {
    itemKey: 'roof-drain',
    component: 'roof',
    scene: 'blistered-roof',
    words: ['防水層に小さなふくれ。', '防水層のふくれが数か所。', '防水層が破れ、水がたまっている。'],
    thousandYen: [300, 4_500],
    contractor: '架空防水技建',
  },
  {
    itemKey: 'roof-drain',
    component: 'roof',
    scene: 'clogged-drain',
    words: ['排水口に落ち葉。', '雨どいが詰まり、あふれた跡がある。', '雨どいが外れかけている。'],
    thousandYen: [20, 260],
    contractor: '架空設備管理',
  },
  {
    itemKey: 'wall-ceiling',
    component: 'interior',
    scene: 'rusty-railing',
    words: ['階段の手すりに浮きさび。', '手すりの根元がさび、わずかに動く。', '手すりがぐらつき、使えないよう囲った。'],
    thousandYen: [60, 780],
    contractor: '架空金物製作所',
  },
  {
    itemKey: 'lights',
    component: 'electrical',
    scene: 'broken-light',
    words: ['廊下の照明が1台切れている。', '照明がちらつき、安定器が熱い。', '照明器具のカバーが落ちかけている。'],
    thousandYen: [15, 340],
    contractor: '架空電設',
  },
  {
    itemKey: 'toilet',
    component: 'mechanical',
    scene: 'dripping-pipe',
    words: ['手洗いの蛇口から水がにじむ。', '便所の配管から水漏れ。', '配管の水漏れで床がぬれる。元栓を閉めた。'],
    thousandYen: [25, 620],
    contractor: '架空設備管理',
  },
  {
    itemKey: 'floor',
    component: 'interior',
    scene: 'lifted-floor',
    words: ['床材の継ぎ目が開いている。', '床材が浮き、つまずきやすい。', '床が沈み、踏み抜くおそれがある。'],
    thousandYen: [40, 860],
    contractor: '架空内装',
  },
  {
    itemKey: 'fence',
    component: 'grounds',
    scene: 'leaning-fence',
    words: ['フェンスにさび。', 'フェンスの支柱が傾いている。', 'ブロック塀が傾き、道路側に倒れるおそれがある。'],
    thousandYen: [50, 1_200],
    contractor: '架空造園土木',
  },
];
