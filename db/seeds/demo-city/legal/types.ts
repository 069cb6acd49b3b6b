import type { LegalKindId } from '#libs/legal-inspection';

/** A legal inspection that a facility of the demo city must have; days are ISO days. */
export interface DemoDuty {
  readonly id: string;
  readonly facilityId: string;
  readonly kind: LegalKindId;
  readonly name: string | null;
  readonly intervalMonths: number;
  readonly firstDueOn: string | null;
  readonly contractor: string;
}

/** One time that it was done. */
export interface DemoInspection {
  readonly id: string;
  readonly facilityId: string;
  readonly dutyId: string;
  readonly doneOn: string;
  readonly result: 'fine' | 'defect';
  readonly note: string | null;
}

/** The legal inspections of the city as they stand on a day. */
export interface DemoLegal {
  readonly duties: readonly DemoDuty[];
  readonly inspections: readonly DemoInspection[];
}
