import { majorCategories } from '#libs/asset';
import { ApiProblem } from '../api/problem.js';
import { readConflict } from '../forms/conflict.js';
import { ConflictDialog } from '../forms/conflict-dialog.js';
import type { RecordField } from '../forms/record-fields.js';
import { useText } from '../i18n/text.js';
import { type Price, priceKinds, priceText } from './price-draft.js';
import { workOf } from './price-table.js';

export interface PriceConflictProps {
  readonly problem: ApiProblem;
  /** With the prices that stand now. */
  readonly onResolve: (prices: Price[], currentVersion: number, standing: readonly Price[]) => void;
  readonly onClose: () => void;
}

const fields: readonly RecordField[] = majorCategories.flatMap((category) =>
  priceKinds.map((kind) => ({ key: `${category} ${kind}`, kind: 'whole' as const })),
);

/** Somebody else saved prices meanwhile: both values of each price that differs. */
export function PriceConflict({ problem, onResolve, onClose }: PriceConflictProps) {
  const text = useText();
  const { current, yours, currentVersion } = readConflict(problem);
  const [standing, typed] = [pricesOf(current), pricesOf(yours)];
  const byPrice = new ApiProblem(problem.status, problem.kind, problem.message, {
    current: flat(standing),
    yours: flat(typed),
    currentVersion,
  });
  const label = (key: string) => {
    const field = majorCategories
      .flatMap((category) => priceKinds.map((kind) => ({ category, kind })))
      .find(({ category, kind }) => `${category} ${kind}` === key);
    return field ? `${text.domain.categories[field.category]} ${text.domain.works[workOf(field.kind)]}` : key;
  };
  return (
    <ConflictDialog
      problem={byPrice}
      fields={fields}
      words={{ label, choices: () => [], show: (_, value) => text.settings.pricePerM2(priceText(Number(value))) }}
      onResolve={(chosen) => onResolve(withChosen(standing, chosen), currentVersion, standing)}
      onClose={onClose}
    />
  );
}

const pricesOf = ({ prices }: Readonly<Record<string, unknown>>): readonly Price[] =>
  Array.isArray(prices) ? (prices as Price[]) : [];

const flat = (prices: readonly Price[]): Record<string, number> =>
  Object.fromEntries(
    prices.flatMap((price) => priceKinds.map((kind) => [`${price.majorCategory} ${kind}`, price[kind]])),
  );

function withChosen(standing: readonly Price[], chosen: Readonly<Record<string, unknown>>): Price[] {
  return standing.map((price) => {
    const changed = priceKinds.flatMap((kind) => {
      const value = chosen[`${price.majorCategory} ${kind}`];
      return typeof value === 'number' ? [[kind, value] as const] : [];
    });
    return { ...price, ...Object.fromEntries(changed) };
  });
}
