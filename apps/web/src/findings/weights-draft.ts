import { severities } from '#libs/asset';
import { consequences, type PriorityWeights } from '#libs/condition';
import { readWholeNumber } from '../forms/read-number.js';

/** Weights as they are typed, by "urgency.serious" and the like. */
export type WeightsDraft = Readonly<Record<string, string>>;

/** The fields of the weights, urgency first. */
export const weightFields = [
  ...severities.map((key) => ({ group: 'urgency', key, name: `urgency.${key}` }) as const),
  ...consequences.map((key) => ({ group: 'consequence', key, name: `consequence.${key}` }) as const),
];

export const draftOfWeights = ({ urgency, consequence }: PriorityWeights): WeightsDraft =>
  Object.fromEntries(
    weightFields.map((field) => [
      field.name,
      String(field.group === 'urgency' ? urgency[field.key] : consequence[field.key]),
    ]),
  );

type ReadWeights =
  | { readonly ok: true; readonly weights: PriorityWeights }
  | { readonly ok: false; readonly wrong: ReadonlySet<string> };

/** Whole numbers from 0 to 1000; else the names of the fields that are not. */
export function readWeights(draft: WeightsDraft): ReadWeights {
  const read = weightFields.map(({ name }) => [name, readWholeNumber(draft[name] ?? '')] as const);
  const wrong = read.filter(([, one]) => !one.ok || one.value === null || one.value > 1000).map(([name]) => name);
  if (wrong.length > 0) return { ok: false, wrong: new Set(wrong) };
  const values = new Map<string, number>(read.map(([name, one]) => [name, one.ok ? (one.value ?? 0) : 0]));
  const of = <Key extends string>(group: string, keys: readonly Key[]) =>
    Object.fromEntries(keys.map((key) => [key, values.get(`${group}.${key}`) ?? 0])) as Record<Key, number>;
  return { ok: true, weights: { urgency: of('urgency', severities), consequence: of('consequence', consequences) } };
}
