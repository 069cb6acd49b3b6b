/** What is saved with a version that an edit must name. */
export interface Versioned {
  readonly version: number;
}

/** What the changed members were before, to be written back; null where one of them is not told, such as a city's polygon. */
export function formerOf<Changes extends object>(changes: Changes, before: object): Changes | null {
  const told = before as Readonly<Record<string, unknown>>;
  const keys = Object.keys(changes);
  if (!keys.every((key) => key in told)) return null;
  return Object.fromEntries(keys.map((key) => [key, told[key]])) as Changes;
}
