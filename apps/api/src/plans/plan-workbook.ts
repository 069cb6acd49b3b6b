import { formatFiscalYear } from '#libs/calendar';
import { treatmentKinds } from '#libs/treatments';
import type { Cell, Row } from 'write-excel-file/node';
import { area, header, plain, share, sheet, text, type WorkbookSheet, yenAs } from '../exports/cells.js';
import type { FileLanguage } from '../http/file-language.js';
import type { PlacedWorks } from './plan-places.js';
import { limitRows } from './plan-workbook-limits.js';
import { districtOf, facilityYearRows, paymentRows } from './plan-workbook-payments.js';
import type { PlanOutcomeValue, PlanOutlookYear, PlanProof } from './plan-shapes.js';
import { decisionWords } from './plan-decision-words.js';
import { planWorkbookWords } from './plan-workbook-words.js';
import type { PlanTermsValues } from './plan-terms.schema.js';

/** A solved plan as the workbook tells it. */
export interface ToldPlan {
  readonly name: string;
  readonly cityName: string;
  readonly fromFiscalYear: number;
  readonly solvedAt: string | null;
  readonly terms: PlanTermsValues;
  readonly proof: PlanProof;
  readonly outcome: PlanOutcomeValue;
  readonly works: PlacedWorks;
}

/** The sheets for the finance division: money by year, source and kind of work; works; each payment by year, facility and source; facilities by year; buildings without works; decisions; the basis. */
export function planSheets(plan: ToldPlan, language: FileLanguage): WorkbookSheet[] {
  const { sheets } = planWorkbookWords[language];
  return [
    sheet(sheets.years, [24, ...Array.from({ length: 18 }, () => 18)], yearRows(plan, language)),
    sheet(sheets.works, [30, 24, 14, 24, 16, 22, 8, 18, 18, 18, 14, 14, 10], workRows(plan, language)),
    sheet(sheets.payments, [24, 30, 24, 14, 24, 18, 18, 18, 18, 18], paymentRows(plan, language)),
    sheet(sheets.facilities, [30, 14, 20, ...plan.outcome.outlook.map(() => 16)], facilityYearRows(plan, language)),
    sheet(sheets.left, [30, 24, 14, 24], leftRows(plan, language)),
    sheet(sheets.decisions, [30, 24, 14, 44, 22, 18, 14], decisionRows(plan, language)),
    sheet(sheets.basis, [40, 70], basisRows(plan, language)),
  ];
}

const sources = [
  'costYen',
  'lineYen',
  'grantYen',
  'bondYen',
  'reserveYen',
  'generalYen',
  'returnedYen',
  'overYen',
] as const;

function yearRows({ terms, outcome: { outlook } }: ToldPlan, language: FileLanguage): Row[] {
  const { years, treatments, total, yen: format } = planWorkbookWords[language];
  const yen = yenAs(format);
  const { year, cost, lineNeeded, grant, bond, reserve, general, returned, over, works, score, scoreIfLeft } = years;
  const line = terms.goal.kind === 'flattest' ? lineNeeded : years.line;
  const kinds = treatmentKinds.map((kind) => treatments[kind]);
  const sumOf = (of: (one: PlanOutlookYear) => number | null) => outlook.reduce((sum, one) => sum + (of(one) ?? 0), 0);
  return [
    header([year, cost, line, grant, bond, reserve, general, returned, over, ...kinds, works, score, scoreIfLeft]),
    ...outlook.map((one) => [
      text(formatFiscalYear(one.fiscalYear, language)),
      ...sources.map((source) => maybe(one[source], yen)),
      ...treatmentKinds.map((kind) => yen(one.byTreatment[kind])),
      plain(one.works),
      maybe(one.score, points),
      maybe(one.scoreIfLeft, points),
    ]),
    [
      text(total),
      ...sources.map((source) => (source === 'lineYen' ? null : yen(sumOf((one) => one[source])))),
      ...treatmentKinds.map((kind) => yen(sumOf((one) => one.byTreatment[kind]))),
      plain(sumOf((one) => one.works)),
    ],
  ];
}

function workRows({ works: { works } }: ToldPlan, language: FileLanguage): Row[] {
  const { works: titles, treatments, total, estimated, decided, yen: format } = planWorkbookWords[language];
  const yen = yenAs(format);
  const sumOf = (key: 'costYen' | 'grantYen' | 'bondYen') => yen(works.reduce((sum, one) => sum + one[key], 0));
  const sorted = works.toSorted((one, other) => one.fromFiscalYear - other.fromFiscalYear);
  return [
    header(titles),
    ...sorted.map((one) => [
      ...[one.facilityName, one.buildingName, districtOf(one, language), one.category].map(text),
      text(treatments[one.treatment]),
      text(formatFiscalYear(one.fromFiscalYear, language)),
      plain(one.years),
      yen(one.costYen),
      yen(one.grantYen),
      yen(one.bondYen),
      area(one.floorAreaM2),
      text(one.isEstimated ? estimated : ''),
      text(one.isDecided ? decided : ''),
    ]),
    [text(total), ...Array.from({ length: 6 }, () => null), sumOf('costYen'), sumOf('grantYen'), sumOf('bondYen')],
  ];
}

function leftRows({ works: { left } }: ToldPlan, language: FileLanguage): Row[] {
  return [
    header(planWorkbookWords[language].left),
    ...left.map((one) => [one.facilityName, one.buildingName, districtOf(one, language), one.category].map(text)),
  ];
}

/** What was decided by hand, then what the register says of buildings that go; in the unit of the goal. */
function decisionRows(plan: ToldPlan, language: FileLanguage): Row[] {
  const { terms, outcome, works } = plan;
  const {
    decisions: titles,
    units,
    byHand,
    leftOut,
    byRegister,
    notFollowed,
    yen: format,
  } = planWorkbookWords[language];
  const planned = new Map([...works.works, ...works.left].map((one) => [one.buildingId, one]));
  const others = new Map(works.leftOut.map((one) => [one.buildingId, one]));
  const isInPoints = terms.goal.kind === 'best-condition';
  const amount = isInPoints ? points : yenAs(format);
  const placeOf = (id: string) => {
    const place = planned.get(id) ?? others.get(id);
    return [place?.facilityName ?? '', place?.buildingName ?? '', place ? districtOf(place, language) : ''].map(text);
  };
  return [
    header(titles(isInPoints ? units.points : units.yen)),
    ...terms.decisions.map((decision, at) => {
      const price = outcome.decisionPrices[at];
      return [
        ...placeOf(decision.buildingId),
        text(decisionWords(decision, language)),
        text(planned.has(decision.buildingId) ? byHand : `${byHand} ${leftOut}`),
        maybe(price?.yen ?? price?.points ?? null, amount),
        maybe(price?.years ?? null, plain),
      ];
    }),
    ...outcome.registered.map(({ buildingId, fiscalYear, event, eventDate, isFollowed, ...price }) => [
      ...placeOf(buildingId),
      text(decisionWords({ kind: 'close', buildingId, fiscalYear, demolition: null }, language)),
      text(`${byRegister[event]} ${eventDate}${isFollowed ? '' : ` ${notFollowed}`}`),
      maybe(price.yen ?? price.points, amount),
    ]),
  ];
}

function basisRows(
  { name, cityName, fromFiscalYear, solvedAt, terms, proof, outcome }: ToldPlan,
  language: FileLanguage,
): Row[] {
  const { basis, goals, objectives, statuses, none, note, yen: format } = planWorkbookWords[language];
  const yen = yenAs(format);
  // The solver reckons in points that are missing.
  const amount = terms.goal.kind === 'best-condition' ? (missing: number) => points(100 - missing) : yen;
  const rows: readonly (readonly [string, Cell])[] = [
    [basis.plan, text(name)],
    [basis.city, text(cityName)],
    [basis.goal, text(goals[terms.goal.kind])],
    ...('targetScore' in terms.goal ? [[basis.target, points(terms.goal.targetScore)] as const] : []),
    [basis.from, text(formatFiscalYear(fromFiscalYear, language))],
    [basis.years, plain(terms.years)],
    [basis.status, text(statuses[proof.status])],
    [objectives[terms.goal.kind], maybe(proof.objective, amount) ?? text(none)],
    [basis.bound, maybe(proof.bound, amount) ?? text(none)],
    [basis.gap, maybe(proof.gap, percentOf) ?? text(none)],
    [basis.seconds, { value: Math.round(proof.seconds * 10) / 10, type: Number, format: '0.0' }],
    [basis.seed, plain(proof.seed)],
    [basis.digest, text(proof.inputDigest)],
    [basis.solvedAt, text(solvedAt === null ? none : momentInJapan(solvedAt))],
    [basis.buildings, plain(outcome.buildings)],
    [basis.leftOut, plain(outcome.leftOut)],
    [basis.estimatedShare, share(outcome.estimatedShare)],
    [basis.discount, { value: terms.discountPercent, type: Number, format: '0.0' }],
    [basis.rise, { value: terms.pricesRisePercent, type: Number, format: '0.0' }],
    [basis.reserve, yen(terms.money.reserveYen)],
    ...limitRows(terms, language),
    [basis.decisions, plain(terms.decisions.length)],
    [basis.note, text(note)],
  ];
  return rows.map(([title, value]) => [text(title), value]);
}

/** 2026-11-30 03:20, which spreadsheets of every language read. */
function momentInJapan(iso: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Tokyo' }).format(
    new Date(iso),
  );
}

function maybe(value: number | null, cell: (value: number) => Cell): Cell {
  return value === null ? null : cell(value);
}

function points(value: number): Cell {
  return { value, type: Number, format: '0.0' };
}

function percentOf(value: number): Cell {
  return { value, type: Number, format: '0.000%' };
}
