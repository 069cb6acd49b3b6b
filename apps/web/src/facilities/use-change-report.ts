import { useQueryClient } from '@tanstack/react-query';
import { type ChangedRow, newestChange, undoChange } from '../api/facility.js';
import { refreshCity } from '../api/use-city-mutation.js';
import { useLanguage } from '../i18n/text.js';
import { failureWords } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';

/**
 * Reports a change that has just been written, with the way back: of that row alone, or of all that were changed with it. The
 * change is named by its row, or by its number in the journal; null = there is no way back.
 */
export type ChangeReport = (
  message: string,
  changed: ChangedRow | number | null,
  extent?: 'alone' | 'together',
) => Promise<void>;

/** The report of changes to the facilities of a city and to their parts. */
export function useChangeReport(code: string): ChangeReport {
  const client = useQueryClient();
  const report = useReport();
  const { language, text } = useLanguage();
  return async (message, changed, extent = 'alone') => {
    const isNumbered = changed === null || typeof changed === 'number';
    const change = isNumbered ? changed : await newestChange(code, changed).catch(() => null);
    const undo = async (id: number) => {
      try {
        await undoChange(code, id, extent);
        await refreshCity(client, code);
        report({ message: text.facility.undone });
      } catch (error) {
        report({ message: failureWords(error, language, text) });
      }
    };
    report({ message, ...(change !== null && { undo: () => undo(change) }) });
  };
}
