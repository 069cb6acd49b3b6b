import { canonicalJson, type InspectionRecord } from '#libs/contracts';

/** Undoes a change of a draft (from `before` to `after`) and leaves everything that was entered since as it is. */
export function takeBack(now: InspectionRecord, before: InspectionRecord, after: InspectionRecord): InspectionRecord {
  return {
    ...now,
    answers: mended(
      now.answers,
      before.answers,
      after.answers,
      ({ itemKey, buildingId }) => `${itemKey} ${buildingId}`,
    ),
    findings: mended(now.findings, before.findings, after.findings, ({ findingId }) => findingId),
    photos: mended(now.photos, before.photos, after.photos, ({ photoId }) => photoId),
  };
}

/** What the change took away is there again at its place, what it added goes, unless somebody has worked on it since. */
function mended<Item extends object>(
  now: readonly Item[],
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const find = (items: readonly Item[], key: string) => items.find((item) => keyOf(item) === key);
  const kept = now.flatMap((item) => {
    const [earlier, later] = [find(before, keyOf(item)), find(after, keyOf(item))];
    if (earlier) return later ? [mendedFields(item, earlier, later)] : [item];
    return later && isSame(item, later) ? [] : [item];
  });
  for (const [at, item] of before.entries()) {
    const isTaken = !find(after, keyOf(item)) && !find(now, keyOf(item));
    if (isTaken) kept.splice(at, 0, item);
  }
  return kept;
}

/** Each field as it was before, where it is still as the change left it. */
function mendedFields<Item extends object>(now: Item, before: Item, after: Item): Item {
  const names = Object.keys(now) as (keyof Item)[];
  const fields = names.map((name) => [name, isSame(now[name], after[name]) ? before[name] : now[name]]);
  return Object.fromEntries(fields) as Item;
}

const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
