import { ApiProblem } from '../api/problem.js';
import type { Texts } from '../i18n/ja.js';
import { useText } from '../i18n/text.js';

export interface ErrorNoticeProps {
  readonly error: unknown;
  onRetry?(): void;
}

/** What went wrong and what to do about it; the server's own words stand behind a fold. */
export function ErrorNotice({ error, onRetry }: ErrorNoticeProps) {
  const text = useText();
  return (
    <div className="notice notice-error" role="alert">
      <strong>{text.shell.errors.title}</strong>
      <p>{adviceFor(error, text)}</p>
      {onRetry && (
        <div>
          <button type="button" className="button" onClick={onRetry}>
            {text.shell.retry}
          </button>
        </div>
      )}
      {error instanceof Error && error.message !== '' && (
        <details>
          <summary>{text.shell.errors.detail}</summary>
          <p lang="en">{error.message}</p>
        </details>
      )}
    </div>
  );
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
  };
  return advice[error.kind] ?? errors.internal;
}
