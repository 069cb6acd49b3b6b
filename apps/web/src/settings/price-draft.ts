import { type MajorCategory, majorCategories } from '#libs/asset';
import type { JournalEntry, UnitPrices } from '../api/types.js';
import { readYen } from '../city-entry/yen-amount.js';

export const priceKinds = ['renovationYenPerM2', 'rebuildYenPerM2'] as const;
export type PriceKind = (typeof priceKinds)[number];
export type Price = UnitPrices['prices'][number];

/** Prices as typed, in 万円/㎡ as the ministry prints them. */
export type PriceDraft = Readonly<Record<MajorCategory, Readonly<Record<PriceKind, string>>>>;

const yenPerShownUnit = 10_000;
const dearest = 10_000_000;

/** Yen per m² as 万円, with all its digits. */
export const priceText = (yenPerM2: number): string =>
  (yenPerM2 / yenPerShownUnit).toLocaleString('en-US', { maximumFractionDigits: 4 });

/** Prices as they stand in the table. */
export function priceDraftOf(prices: readonly Price[]): PriceDraft {
  const rows = prices.map(({ majorCategory, renovationYenPerM2, rebuildYenPerM2 }) => [
    majorCategory,
    { renovationYenPerM2: priceText(renovationYenPerM2), rebuildYenPerM2: priceText(rebuildYenPerM2) },
  ]);
  return Object.fromEntries(rows) as PriceDraft;
}

/** Whole yen per m² out of 万円, or null where it is none. */
export function readPrice(text: string): number | null {
  const read = readYen(`${text}万円`, 'yen');
  return read.ok && read.yen <= dearest ? read.yen : null;
}

/** All prices, or null while any cannot be read. */
export function readPrices(draft: PriceDraft): Price[] | null {
  const prices: Price[] = [];
  for (const majorCategory of majorCategories) {
    const renovationYenPerM2 = readPrice(draft[majorCategory].renovationYenPerM2);
    const rebuildYenPerM2 = readPrice(draft[majorCategory].rebuildYenPerM2);
    if (renovationYenPerM2 === null || rebuildYenPerM2 === null) return null;
    prices.push({ majorCategory, renovationYenPerM2, rebuildYenPerM2 });
  }
  return prices;
}

/** One price that a version changed. */
export interface PriceChange {
  readonly majorCategory: MajorCategory;
  readonly kind: PriceKind;
  readonly before: number;
  readonly after: number;
}

/** What each version changed against the one before it, the first against the shipped prices; by version. */
export function changesByVersion(
  entries: readonly JournalEntry[],
  shipped: readonly Price[],
): ReadonlyMap<number, readonly PriceChange[]> {
  const versions = new Map<number, Price[]>();
  for (const entry of entries) {
    const row = priceOf(entry);
    if (row) versions.set(row.version, [...(versions.get(row.version) ?? []), row.price]);
  }
  const changes = new Map<number, readonly PriceChange[]>();
  for (const [version, prices] of versions) {
    const before = version === 1 ? shipped : versions.get(version - 1);
    if (before && prices.length === majorCategories.length) changes.set(version, differences(before, prices));
  }
  return changes;
}

/** The prices that differ. */
export function differences(before: readonly Price[], after: readonly Price[]): readonly PriceChange[] {
  return after.flatMap((price) => {
    const old = before.find(({ majorCategory }) => majorCategory === price.majorCategory);
    return priceKinds
      .filter((kind) => old && old[kind] !== price[kind])
      .map((kind) => ({ majorCategory: price.majorCategory, kind, before: old![kind], after: price[kind] }));
  });
}

/** A journal entry's row: the version is part of its id, 「(version) (category)」. */
function priceOf({ entityId, changes }: JournalEntry): { readonly version: number; readonly price: Price } | null {
  const version = Number(/^\d+/.exec(entityId)?.[0]);
  const after = Object.fromEntries(changes.map((change) => [change.field, change.after]));
  const { majorCategory, renovationYenPerM2, rebuildYenPerM2 } = after;
  const category = majorCategories.find((known) => known === majorCategory);
  if (!category || Number.isNaN(version)) return null;
  return {
    version,
    price: {
      majorCategory: category,
      renovationYenPerM2: Number(renovationYenPerM2),
      rebuildYenPerM2: Number(rebuildYenPerM2),
    },
  };
}
