type Values = Readonly<Record<string, unknown>>;

/** Of what is to be saved, what differs from what stands there, whatever the order of members in it. */
export function onlyChanged<Changes extends object>(changes: Changes, from: object): Partial<Changes> {
  const standing = from as Values;
  return Object.fromEntries(
    Object.entries(changes).filter(([key, value]) => !isAlike(value, standing[key])),
  ) as Partial<Changes>;
}

/** Whether two values of JSON are equal, whatever the order of their members: the database keeps an order of its own. */
export function isAlike(a: unknown, b: unknown): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([key, member]) => [key, ordered(member)]));
}
