import { ApiProblem } from '../api/problem.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';
import { useLanguage } from '../i18n/text.js';

export interface ErrorNoticeProps {
  readonly error: unknown;
  /** What could not be done, in a few words. */
  readonly title?: string;
  /** What to do, where the page knows better than the server. */
  readonly advice?: string;
  readonly onRetry?: () => void;
}

/** What went wrong and what to do about it; the server's own words stand behind a fold. */
export function ErrorNotice({ error, title, advice, onRetry }: ErrorNoticeProps) {
  const { language, text } = useLanguage();
  const words = advice ?? wordsOf(error, language);
  const requestId = requestIdOf(error);
  return (
    <div className="notice notice-error" role="alert">
      <strong>{title ?? text.shell.errors.title}</strong>
      <p>{words ?? adviceFor(error, text)}</p>
      {requestId !== null && <p>{text.shell.errors.requestId(requestId)}</p>}
      {onRetry && (
        <div>
          <button type="button" className="button" onClick={onRetry}>
            {text.shell.retry}
          </button>
        </div>
      )}
      {words === null && error instanceof Error && error.message !== '' && (
        <details className="fold">
          <summary>{text.shell.errors.detail}</summary>
          <p lang="en">{error.message}</p>
        </details>
      )}
    </div>
  );
}

/** What went wrong in one sentence. */
export const failureWords = (error: unknown, language: Language, text: Texts): string =>
  wordsOf(error, language) ?? adviceFor(error, text);

/** The server's own words for an expected failure, in the reader's language; null where it has none in it. */
function wordsOf(error: unknown, language: Language): string | null {
  if (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500) return null;
  const { detailJa } = error.extensions;
  if (language === 'ja') return typeof detailJa === 'string' ? detailJa : null;
  return error.message;
}

/** What the log knows the request under, where that helps: only failures of the server are looked up there. */
function requestIdOf(error: unknown): string | null {
  if (!(error instanceof ApiProblem) || error.status < 500) return null;
  const { requestId } = error.extensions;
  return typeof requestId === 'string' ? requestId : null;
}

/** The advice for a kind of failure. */
export function adviceFor(error: unknown, text: Texts): string {
  const { errors } = text.shell;
  if (!(error instanceof ApiProblem)) return errors.internal;
  const advice: Record<string, string> = {
    offline: errors.offline,
    'not-found': errors.notFound,
    forbidden: errors.forbidden,
    conflict: errors.conflict,
    'bad-request': errors.badRequest,
    unprocessable: errors.badRequest,
    'too-large': errors.tooLarge,
    stale: errors.stale,
    'too-many': errors.tooMany,
  };
  return advice[error.kind] ?? errors.internal;
}
