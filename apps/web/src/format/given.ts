/** Of a filter what is not left open (''). */
export function given<Key extends string>(filter: Readonly<Record<Key, string>>): Partial<Record<Key, string>> {
  const entries = Object.entries<string>(filter).filter(([, value]) => value !== '');
  return Object.fromEntries(entries) as Partial<Record<Key, string>>;
}
