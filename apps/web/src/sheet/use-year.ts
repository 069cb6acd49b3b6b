import { useRef } from 'react';
import { addYear, removeYear, saveYear } from '../api/facility-sheet.js';
import { ApiProblem } from '../api/problem.js';
import type { NewYearRecord, YearRecord } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { useText } from '../i18n/text.js';
import { flatProblem, nestedYear } from './year-fields.js';

type Changes = Readonly<Record<string, unknown>>;

/** Adding a year to a facility; what the form offered unasked counts as typed. */
export function useNewYear(code: string, facilityId: string, offered: Changes) {
  const text = useText();
  const report = useChangeReport(code);
  const add = useCityMutation(code, async (changes: Changes) => {
    const body = nestedYear({ ...offered, ...changes }, {}) as NewYearRecord;
    const { id } = await inFormWords(changes, () => addYear(code, facilityId, body));
    await report(text.facility.added, { entity: 'operation_year', id });
  });
  return (changes: Changes) => add.mutateAsync(changes);
}

/** Saving and removing a year. */
export function useYear(code: string, record: YearRecord) {
  const text = useText();
  const report = useChangeReport(code);
  const row = { entity: 'operation_year' as const, id: record.id };
  // After a conflict the amounts nobody chose about are those that stand now.
  const base = useRef<Changes>(record);
  const save = useCityMutation(code, async ({ changes, version }: { changes: Changes; version: number }) => {
    try {
      await saveYear(code, record.id, version, nestedYear(changes, base.current));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.kind === 'stale') base.current = Object(error.extensions['current']) as Changes;
      throw flatProblem(error, changes);
    }
    await report(text.shell.saved, row);
  });
  const remove = useCityMutation<void, void>(code, async () => {
    await removeYear(code, record.id, record.version);
    await report(text.facility.removed, row);
  });
  return { save: (changes: Changes, version: number) => save.mutateAsync({ changes, version }), remove };
}

async function inFormWords<T>(changes: Changes, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw error instanceof ApiProblem ? flatProblem(error, changes) : error;
  }
}
