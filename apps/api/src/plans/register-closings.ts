import { fiscalYearOf } from '#libs/calendar';
import type { PlanDecision, PlanTerms } from '#libs/scheduling';
import type { EntityManager } from 'typeorm';
import type { PlanInput, RegisteredClosing } from './plan-input.js';
import type { PlanOutcomeValue } from './plan-shapes.js';

type ClosingRow = Pick<RegisteredClosing, 'event' | 'eventDate'> & { readonly buildingId: string };

/** What the register says of buildings that will go: by a whole disposal, demolition or transfer to others that lies ahead in Japan, the first of each building. */
export async function readRegisterClosings(
  database: EntityManager,
  code: string,
): Promise<ReadonlyMap<string, RegisteredClosing>> {
  const rows = await database.query<ClosingRow[]>(
    `SELECT DISTINCT ON (b.id) b.id AS "buildingId", e.kind AS event, to_char(e.event_date, 'YYYY-MM-DD') AS "eventDate"
       FROM property_event e
       JOIN building b ON b.municipality_code = e.municipality_code AND b.facility_id = e.facility_id
        AND (e.subject = 'facility' OR (e.subject = 'building' AND e.subject_id = b.id))
      WHERE e.municipality_code = $1 AND e.whole AND e.event_date > (now() AT TIME ZONE 'Asia/Tokyo')::date
        AND (e.kind IN ('disposal', 'demolition') OR (e.kind = 'transfer' AND e.owner_after <> 'city'))
      ORDER BY b.id, e.event_date, e.id`,
    [code],
  );
  return new Map(rows.map(({ buildingId, event, eventDate }) => [buildingId, closingOf(event, eventDate)]));
}

function closingOf(event: RegisteredClosing['event'], eventDate: string): RegisteredClosing {
  const [year, month] = eventDate.split('-').map(Number);
  return { event, eventDate, fiscalYear: fiscalYearOf(year!, month!) };
}

/** Buildings that the register lets go within the years of a plan, each with the year in which its use ends. */
function closingBuildings({ buildings, fromFiscalYear }: PlanInput, years: number) {
  return buildings.flatMap(({ id, closing }) =>
    closing && closing.fiscalYear < fromFiscalYear + years
      ? [{ buildingId: id, closing, fiscalYear: Math.max(fromFiscalYear, closing.fiscalYear) }]
      : [],
  );
}

/** What follows of the register for a plan: who lets a building go to others does not demolish it, whoever is to demolish it does so in that year where that can be. */
export function registeredDecisions(input: PlanInput, years: number): PlanDecision[] {
  return closingBuildings(input, years).flatMap(({ buildingId, closing: { event }, fiscalYear }): PlanDecision[] => {
    if (event !== 'demolition') return [{ kind: 'close', buildingId, fiscalYear, demolition: false }];
    const close = { kind: 'close', buildingId, fiscalYear, demolition: null } as const;
    if (!canDemolish(input, fiscalYear, years)) return [close];
    return [close, { kind: 'lock', buildingId, treatment: 'demolition', fiscalYear }];
  });
}

function canDemolish({ rules, fromFiscalYear }: PlanInput, fiscalYear: number, years: number): boolean {
  const { isOffered, years: takes } = rules.treatments.demolition;
  return isOffered && fiscalYear - fromFiscalYear + takes <= years;
}

/** What is told of the register's closings: whether the plan goes by them, which who closes or keeps a building by hand decides against, and at what price. */
export function registeredOf(
  input: PlanInput,
  years: number,
  byHand: readonly PlanDecision[],
  { decisions }: Pick<PlanTerms, 'decisions'>,
  prices: PlanOutcomeValue['decisionPrices'],
): PlanOutcomeValue['registered'] {
  return closingBuildings(input, years).map(({ buildingId, closing: { event, eventDate }, fiscalYear }) => {
    const place = decisions.findIndex(
      (one, at) => at >= byHand.length && one.kind === 'close' && one.buildingId === buildingId,
    );
    return {
      buildingId,
      event,
      eventDate,
      fiscalYear,
      isFollowed: place >= 0,
      yen: prices[place]?.yen ?? null,
      points: prices[place]?.points ?? null,
    };
  });
}
