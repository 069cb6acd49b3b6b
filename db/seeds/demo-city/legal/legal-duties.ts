import { addMonths } from '#libs/calendar';
import { legalKinds } from '#libs/legal-inspection';
import { workday } from '../day.js';
import { createRandom, type Random, stableId } from '../random.js';
import type { DemoFacility } from '../types.js';
import { type LegalRule, legalRules } from './legal-rules.js';
import type { DemoDuty, DemoInspection, DemoLegal } from './types.js';

const daysOfMonth = 30;
/** Of all duties: with neither a first day nor a record, and overdue. */
const unknownShare = 0.03;
const overdueShare = 0.04;
const defectShare = 0.14;
/** No more than so many records of a duty, and none older than so many years. */
const mostRecords = 4;
const yearsOfRecords = 4;

/** Draws the legal inspections of the facilities that the city has open, as they stand on a day: the same for the same day. */
export function drawLegalDuties(seed: number, facilities: readonly DemoFacility[], today: string): DemoLegal {
  const random = createRandom(seed, 'legal inspections');
  const drawn = facilities
    .filter(({ owner, status }) => owner === 'city' && status === 'open')
    .flatMap((facility) => rulesFor(facility).map((rule) => drawDuty(seed, facility, rule, today, random)));
  return { duties: drawn.map(({ duty }) => duty), inspections: drawn.flatMap(({ inspections }) => inspections) };
}

function rulesFor(facility: DemoFacility): LegalRule[] {
  const floorAreaM2 = facility.buildings.reduce((sum, building) => sum + (building.floorAreaM2 ?? 0), 0);
  return legalRules.filter(({ applies }) => applies(facility, floorAreaM2));
}

function drawDuty(seed: number, facility: DemoFacility, rule: LegalRule, today: string, random: Random) {
  const { intervalMonths } = legalKinds[rule.kind];
  const duty: DemoDuty = {
    id: stableId(seed, `duty/${facility.id}/${rule.kind}`),
    facilityId: facility.id,
    kind: rule.kind,
    name: rule.name,
    intervalMonths,
    firstDueOn: null,
    contractor: facility.bundledManagement ? '架空包括管理共同企業体' : rule.contractor,
  };
  const days = random.chance(unknownShare) ? [] : doneDays(intervalMonths, today, random);
  return { duty, inspections: days.map((day) => drawInspection(seed, duty, rule, day, random)) };
}

/** Days on which it was done, the last first: mostly within its interval, now and then too long ago. */
function doneDays(intervalMonths: number, today: string, random: Random): string[] {
  const daysAgo = random.chance(overdueShare)
    ? intervalMonths * (daysOfMonth + 1) + random.integer(2, 75)
    : random.integer(1, intervalMonths * daysOfMonth);
  const last = workday(today, -daysAgo);
  const oldest = addMonths(today, -12 * yearsOfRecords);
  return Array.from({ length: mostRecords }, (_, at) =>
    at === 0 ? last : workday(addMonths(last, -at * intervalMonths), random.integer(-6, 6)),
  ).filter((day) => day >= oldest);
}

function drawInspection(seed: number, duty: DemoDuty, rule: LegalRule, doneOn: string, random: Random): DemoInspection {
  const isDefect = random.chance(defectShare);
  return {
    id: stableId(seed, `inspection/${duty.id}/${doneOn}`),
    facilityId: duty.facilityId,
    dutyId: duty.id,
    doneOn,
    result: isDefect ? 'defect' : 'fine',
    note: isDefect ? rule.defect : null,
  };
}
