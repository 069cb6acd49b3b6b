import type { DemoLegal } from '#db/seeds/demo-city/legal/types';
import type { Row } from './demo-rows.js';

/** Rows of legal inspections, without the city's code; parents before children. */
export function legalRows({ duties, inspections }: DemoLegal): readonly (readonly [string, readonly Row[]])[] {
  return [
    ['legal_duty', duties.map(dutyRow)],
    ['legal_inspection', inspections.map(inspectionRow)],
  ];
}

function dutyRow(duty: DemoLegal['duties'][number]): Row {
  return {
    id: duty.id,
    facility_id: duty.facilityId,
    kind: duty.kind,
    name: duty.name,
    interval_months: duty.intervalMonths,
    first_due_on: duty.firstDueOn,
    contractor: duty.contractor,
    version: 1,
  };
}

function inspectionRow(inspection: DemoLegal['inspections'][number]): Row {
  return {
    id: inspection.id,
    facility_id: inspection.facilityId,
    duty_id: inspection.dutyId,
    done_on: inspection.doneOn,
    result: inspection.result,
    note: inspection.note,
    version: 1,
  };
}
