import type { LegalDuty } from '../api/types.js';
import { WithinFacility } from '../session/permission.js';
import { DutyRow } from './duty-row.js';

export interface DutyListProps {
  readonly code: string;
  readonly duties: readonly LegalDuty[];
  /** The day their states are told of. */
  readonly today: string;
  /** Of many facilities: each is named, and asked whose it is. */
  readonly isOfCity?: boolean;
}

/** Inspections by the day they are due. */
export function DutyList({ code, duties, today, isOfCity = false }: DutyListProps) {
  return (
    <ul className="duties">
      {duties.map((duty) => (
        <li key={duty.id}>
          {isOfCity ? (
            <WithinFacility facility={{ id: duty.facilityId, department: duty.department }}>
              <DutyRow code={code} duty={duty} today={today} isOfCity />
            </WithinFacility>
          ) : (
            <DutyRow code={code} duty={duty} today={today} />
          )}
        </li>
      ))}
    </ul>
  );
}
