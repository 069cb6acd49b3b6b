import { type ChangedRow, newestChange, undoChange } from '../api/facility.js';
import { useFacilityHere, useMay } from '../session/permission.js';
import { useUndoReport } from '../shell/use-undo-report.js';

/** A change named by its row, or by its number in the journal; several rows are taken back one after the other; null = no way back. */
export type Changed = ChangedRow | readonly ChangedRow[] | number | null;

/** Reports a change that has just been written, with the way back: of that row alone, or of all that were changed with it. */
export type ChangeReport = (message: string, changed: Changed, extent?: 'alone' | 'together') => Promise<void>;

/** The report of changes to the facilities of a city and to their parts. */
export function useChangeReport(code: string): ChangeReport {
  const report = useUndoReport(code);
  const may = useMay();
  const here = useFacilityHere();
  // The whole journal also knows what has left the facility, such as land; managers have the history of their facility.
  const facilityId = may('audit:read') ? null : here;
  const mayReadJournal = may(facilityId === null ? 'audit:read' : 'facility:history');
  return async (message, changed, extent = 'alone') => {
    const changes = mayReadJournal ? await changesOf(code, changed, facilityId) : [];
    const takeBack = async () => {
      for (const id of changes) await undoChange(code, id, extent);
    };
    report(message, changes.length > 0 ? takeBack : null);
  };
}

/** Numbers in the journal; none where one of the rows cannot be taken back. */
async function changesOf(code: string, changed: Changed, facilityId: string | null): Promise<readonly number[]> {
  if (changed === null) return [];
  if (typeof changed === 'number') return [changed];
  const rows = 'entity' in changed ? [changed] : changed;
  const found = await Promise.all(rows.map((row) => newestChange(code, row, facilityId).catch(() => null)));
  return found.includes(null) ? [] : found.filter((id) => id !== null);
}
