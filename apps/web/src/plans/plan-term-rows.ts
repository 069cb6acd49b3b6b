import type { PlanTerms } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';

/** What a plan was asked to keep to beside its line of money, a name and a value each; limits that are not set are left out. */
export function termRows(
  { money, works, apartMetres, discountPercent, pricesRisePercent }: Omit<PlanTerms, 'goal' | 'years' | 'decisions'>,
  language: Language,
  text: Texts,
): (readonly [string, string])[] {
  const { form } = text.plans;
  const categories: Readonly<Record<string, string>> = text.domain.categories;
  const { reserveYen, generalYen, bondYen, grantYen, steadiness } = money;
  const limits = works.map(({ category, mostPerYear }) =>
    form.told.works(category === null ? form.worksAll : (categories[category] ?? category), digits(mostPerYear)),
  );
  const rows: readonly (readonly [string, string | null])[] = [
    [form.reserve, reserveYen > 0 ? yenText(reserveYen, language) : null],
    [form.general, yearlyText(generalYen, language, text)],
    [form.bonds, yearlyText(bondYen, language, text)],
    [form.grants, yearlyText(grantYen, language, text)],
    [
      form.told.steady,
      steadiness && form.told.between(String(steadiness.lowestPercent), String(steadiness.highestPercent)),
    ],
    [form.works, limits.length > 0 ? limits.join(form.yearMoney.comma) : null],
    [form.apart, apartMetres === null ? null : digits(apartMetres)],
    [form.discount, String(discountPercent)],
    [form.rise, String(pricesRisePercent)],
  ];
  return rows.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
}

/** One amount of every year, or that each has its own and what they are in the mean. */
function yearlyText(
  yen: PlanTerms['money']['generalYen'],
  language: Language,
  { plans: { head } }: Texts,
): string | null {
  if (yen === null) return null;
  if (typeof yen === 'number') return yenText(yen, language);
  return head.lineByYear(yenText(Math.round(yen.reduce((sum, one) => sum + one, 0) / yen.length), language));
}
