import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem.js';
import { refreshCity } from '../api/use-city-mutation.js';
import { useLanguage } from '../i18n/text.js';
import { failureWords } from './error-notice.js';
import { useReport } from './live-region.js';

/** Reports a change to a city, with what takes it back; null = no way back. How that ends is reported too. */
export function useUndoReport(code: string): (message: string, takeBack: (() => Promise<unknown>) | null) => void {
  const client = useQueryClient();
  const report = useReport();
  const { language, text } = useLanguage();
  return (message, takeBack) => {
    if (!takeBack) return report({ message });
    const undo = async () => {
      try {
        await takeBack();
        await refreshCity(client, code);
        report({ message: text.facility.undone });
      } catch (error) {
        const isStale = error instanceof ApiProblem && error.kind === 'stale';
        report({ message: isStale ? text.shell.undoStale : failureWords(error, language, text) });
      }
    };
    report({ message, undo });
  };
}
