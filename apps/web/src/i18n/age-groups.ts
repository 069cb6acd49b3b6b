/** The first year of each five-year group of residents: 0–4, 5–9 … 85 and older. */
export const ageGroups = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85] as const;
type AgeField = `${'men' | 'women' | 'both'}${(typeof ageGroups)[number]}`;

/** Words for each group and sex; the last group has no end. */
export function ageWords(
  wordsOf: (sex: 'men' | 'women' | 'both', from: number, to: number | null) => string,
): Readonly<Record<AgeField, string>> {
  const words = (['men', 'women', 'both'] as const).flatMap((sex) =>
    ageGroups.map((from) => [`${sex}${from}`, wordsOf(sex, from, from === 85 ? null : from + 4)]),
  );
  return Object.fromEntries(words) as Record<AgeField, string>;
}
