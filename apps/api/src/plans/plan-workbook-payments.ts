import { formatFiscalYear } from '#libs/calendar';
import type { Row } from 'write-excel-file/node';
import { header, text, yenAs } from '../exports/cells.js';
import type { FileLanguage } from '../http/file-language.js';
import type { ToldPlan } from './plan-workbook.js';
import { planWorkbookWords } from './plan-workbook-words.js';
import { costOf, type WorkPayment } from './work-payments.js';

const paidBy = [
  costOf,
  ({ grantYen }: WorkPayment) => grantYen,
  ({ bondYen }: WorkPayment) => bondYen,
  ({ reserveYen }: WorkPayment) => reserveYen,
  ({ generalYen }: WorkPayment) => generalYen,
];

/** What the district of a building is called; nothing where it is in none. */
export function districtOf(
  { districtName, districtNameEn }: Pick<ToldPlan['works']['left'][number], 'districtName' | 'districtNameEn'>,
  language: FileLanguage,
): string {
  return (language === 'en' ? (districtNameEn ?? districtName) : districtName) ?? '';
}

/** Each payment of each work by source, year after year: what a pivot table needs. Its total is that of the years. */
export function paymentRows({ works: { works } }: Pick<ToldPlan, 'works'>, language: FileLanguage): Row[] {
  const words = planWorkbookWords[language];
  const yen = yenAs(words.yen);
  const payments = works.flatMap((work) => work.payments.map((payment) => ({ work, payment })));
  const sorted = payments.toSorted((one, other) => one.payment.fiscalYear - other.payment.fiscalYear);
  return [
    header(words.payments),
    ...sorted.map(({ work, payment }) => [
      text(formatFiscalYear(payment.fiscalYear, language)),
      ...[work.facilityName, work.buildingName, districtOf(work, language), words.treatments[work.treatment]].map(text),
      ...paidBy.map((of) => yen(of(payment))),
    ]),
    [
      text(words.total),
      ...Array.from({ length: 4 }, () => null),
      ...paidBy.map((of) => yen(payments.reduce((sum, { payment }) => sum + of(payment), 0))),
    ],
  ];
}

/** What each facility costs in each year; the dearest first. */
export function facilityYearRows(
  { works: { works }, outcome: { outlook } }: Pick<ToldPlan, 'works' | 'outcome'>,
  language: FileLanguage,
): Row[] {
  const words = planWorkbookWords[language];
  const yen = yenAs(words.yen);
  const years = outlook.map(({ fiscalYear }) => fiscalYear);
  const facilities = new Map<
    string,
    { readonly name: string; readonly district: string; readonly yen: Map<number, number> }
  >();
  for (const { facilityId, facilityName, payments, ...place } of works) {
    const facility = facilities.get(facilityId) ?? {
      name: facilityName,
      district: districtOf(place, language),
      yen: new Map(),
    };
    for (const payment of payments)
      facility.yen.set(payment.fiscalYear, (facility.yen.get(payment.fiscalYear) ?? 0) + costOf(payment));
    facilities.set(facilityId, facility);
  }
  const totalOf = (amounts: ReadonlyMap<number, number>) => [...amounts.values()].reduce((sum, one) => sum + one, 0);
  const sorted = [...facilities.values()].toSorted((one, other) => totalOf(other.yen) - totalOf(one.yen));
  const sumIn = (year: number) => sorted.reduce((sum, facility) => sum + (facility.yen.get(year) ?? 0), 0);
  return [
    header([...words.facilities, ...years.map((year) => formatFiscalYear(year, language))]),
    ...sorted.map((facility) => [
      text(facility.name),
      text(facility.district),
      yen(totalOf(facility.yen)),
      ...years.map((year) => {
        const amount = facility.yen.get(year) ?? 0;
        return amount === 0 ? null : yen(amount);
      }),
    ]),
    [
      text(words.total),
      null,
      yen(years.reduce((sum, year) => sum + sumIn(year), 0)),
      ...years.map((year) => yen(sumIn(year))),
    ],
  ];
}
