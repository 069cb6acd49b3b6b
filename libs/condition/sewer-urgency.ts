import type { SewerUrgency } from './grade-scales.js';

/** Rank of a whole span (スパン), A worst; null = nothing found. */
export type SpanRank = 'A' | 'B' | 'C' | null;

/** Pipes of a span by their worst defect, and whether a pipe is broken or parted (破損 or 継手ズレ of rank a). */
export interface DefectivePipes {
  /** All pipes of the span, at least 1. */
  readonly pipes: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly isBrokenOrParted: boolean;
}

/** 破損, クラック, 継手ズレ, 浸入水, 取付管突出し, 油脂付着, 樹木根侵入 and モルタル付着: what a pipe is looked at for (表2.3). */
export const pipeItems = ['broken', 'crack', 'joint', 'infiltration', 'lateral', 'grease', 'roots', 'mortar'] as const;
export type PipeItem = (typeof pipeItems)[number];

/** A defect of a pipe with its rank, a worst. */
export interface PipeDefect {
  readonly item: PipeItem;
  readonly rank: 'a' | 'b' | 'c';
}

/** A span by the defects of each of its pipes: a pipe counts once, by its worst one (表2.7 備考③). Throws RangeError without a pipe. */
export function defectivePipesOf(pipes: readonly (readonly PipeDefect[])[]): DefectivePipes {
  const worst = pipes.map((defects) => defects.map(({ rank }) => rank).toSorted()[0]);
  const count = (rank: PipeDefect['rank']) => worst.filter((one) => one === rank).length;
  const isBrokenOrParted = pipes
    .flat()
    .some(({ item, rank }) => rank === 'a' && (item === 'broken' || item === 'joint'));
  const span = { pipes: pipes.length, a: count('a'), b: count('b'), c: count('c'), isBrokenOrParted };
  requirePipes(span);
  return span;
}

/** From which share of the pipes, in percent, a rank is given. */
export interface DefectRateLimits {
  readonly rankAFromA: number;
  readonly rankAFromAB: number;
  readonly rankBFromABC: number;
}

/** 表2.6–2.7 of MLIT's 下水道長寿命化支援制度に関する手引き(案) 平成21年度版. */
export const usualDefectRateLimits: DefectRateLimits = { rankAFromA: 20, rankAFromAB: 40, rankBFromABC: 60 };

/** 不良発生率ランク of a span: A also where one pipe is broken or parted, whatever the share (表2.7 備考②). */
export function defectRateRank(span: DefectivePipes, limits: DefectRateLimits = usualDefectRateLimits): SpanRank {
  const { pipes, a, b, c, isBrokenOrParted } = span;
  requirePipes(span);
  const reaches = (count: number, percent: number) => count * 100 >= percent * pipes;
  if (isBrokenOrParted || reaches(a, limits.rankAFromA) || reaches(a + b, limits.rankAFromAB)) return 'A';
  if (a + b > 0 || reaches(a + b + c, limits.rankBFromABC)) return 'B';
  return c > 0 ? 'C' : null;
}

/** The three ranks of a span: 腐食, 上下方向のたるみ, 不良発生率. */
export interface SpanRanks {
  readonly corrosion: SpanRank;
  readonly sag: SpanRank;
  readonly defectRate: SpanRank;
}

/** 緊急度 (表2.8–2.9): I from two ranks A; II from one, or two ranks B; III from anything else found; none where nothing is. */
export function sewerUrgency({ corrosion, sag, defectRate }: SpanRanks): SewerUrgency {
  const ranks = [corrosion, sag, defectRate];
  const count = (rank: SpanRank) => ranks.filter((other) => other === rank).length;
  if (count('A') >= 2) return 'I';
  if (count('A') === 1 || count('B') >= 2) return 'II';
  return count(null) < ranks.length ? 'III' : 'none';
}

/** Sag from which a span has rank A and B, as a share of the inner diameter, up to a diameter in mm (表2.3). */
const sagRanks = [
  { upToDiameterMm: 700, A: 1, B: 1 / 2 },
  { upToDiameterMm: 1650, A: 1 / 2, B: 1 / 4 },
  { upToDiameterMm: 3000, A: 1 / 4, B: 1 / 8 },
] as const;

/** 上下方向のたるみ: the rank of a sag in mm; null without sag; throws above 3,000 mm, which the manual does not cover. */
export function sagRank(sagMm: number, diameterMm: number): SpanRank {
  const row = sagRanks.find(({ upToDiameterMm }) => diameterMm <= upToDiameterMm);
  if (!row || !(diameterMm > 0)) throw new RangeError(`diameterMm must be above 0 and at most 3000, got ${diameterMm}`);
  if (!(sagMm >= 0)) throw new RangeError(`sagMm must be 0 or more, got ${sagMm}`);
  if (sagMm === 0) return null;
  if (sagMm >= row.A * diameterMm) return 'A';
  return sagMm >= row.B * diameterMm ? 'B' : 'C';
}

function requirePipes({ pipes, a, b, c }: DefectivePipes): void {
  const counts = [pipes, a, b, c];
  const isSpan = counts.every((count) => Number.isSafeInteger(count) && count >= 0) && pipes >= 1 && a + b + c <= pipes;
  if (!isSpan) throw new RangeError(`not the pipes of a span: ${pipes} with ${a} a, ${b} b, ${c} c`);
}
