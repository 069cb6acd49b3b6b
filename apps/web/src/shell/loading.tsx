import { useText } from '../i18n/text.js';
import { ErrorNotice } from './error-notice.js';

interface Waiting {
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

/** What stands in place of data: a sign that it is coming, or why it is not. */
export function Loading({ queries }: { readonly queries: readonly Waiting[] }) {
  const text = useText();
  const failed = queries.find(({ error }) => error !== null);
  if (failed)
    return (
      <ErrorNotice
        error={failed.error}
        onRetry={() => queries.forEach((query) => query.error !== null && void query.refetch())}
      />
    );
  return <output className="loading">{text.shell.loading}</output>;
}
