import { type CycleModel, longLifeKakogawa, longLifeMext, micCycles } from '#libs/lifecycle-cost';
import type { MethodName } from './method-name.js';

const shipped: Record<Exclude<MethodName, 'custom'>, CycleModel> = {
  mic: micCycles,
  'long-life-kakogawa': longLifeKakogawa,
  'long-life-mext': longLifeMext,
};

/** The cycles a method computes with; `own` = those the city has set. */
export const cyclesOfMethod = (method: MethodName, own: CycleModel): CycleModel =>
  method === 'custom' ? own : shipped[method];
