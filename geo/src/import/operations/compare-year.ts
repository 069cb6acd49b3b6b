import type { OperationValues } from './operation-row.js';

/** A value as the register has it and as a file states it. */
export interface YearDifference {
  readonly before: number | string | null;
  readonly after: number | string;
}

/** Differences by field; amounts under their kind. */
export type YearSet = Readonly<Record<string, YearDifference>>;

/** What a file states otherwise than the register (null: has nothing); what it leaves blank is no difference. */
export function compareYear(stated: OperationValues, recorded: OperationValues | null): YearSet {
  const before = recorded === null ? {} : flat(recorded);
  return Object.fromEntries(
    Object.entries(flat(stated)).flatMap(([field, after]) =>
      after === null || after === undefined || before[field] === after
        ? []
        : [[field, { before: before[field] ?? null, after }]],
    ),
  );
}

function flat(values: OperationValues): Readonly<Record<string, number | string | null | undefined>> {
  const { users, openingDays, bookableSlots, usedSlots, staff, costsYen, revenuesYen, note } = values;
  return { users, openingDays, bookableSlots, usedSlots, staff, ...costsYen, ...revenuesYen, note };
}
