import { type CycleModel, longLifeKakogawa, longLifeMext, micCycles } from '#libs/lifecycle-cost';
import type { MethodName } from './method-name.js';

const shipped: Record<ShippedMethod, CycleModel> = {
  mic: micCycles,
  'long-life-kakogawa': longLifeKakogawa,
  'long-life-mext': longLifeMext,
};

/** A method whose cycles come with the program; those of `custom` are in the settings of the city. */
export type ShippedMethod = Exclude<MethodName, 'custom'>;

/** The cycles a method computes with. */
export const cyclesOfMethod = (method: ShippedMethod): CycleModel => shipped[method];
