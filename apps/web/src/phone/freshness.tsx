import { useLanguage } from '../i18n/text.js';
import { momentText } from './phone-words.js';
import type { Kept } from './use-kept.js';

/** As of when something is that the phone keeps, and the way to have it anew. */
export function Freshness({ of: { value, error, isLoading, refresh } }: { readonly of: Kept<{ madeAt: string }> }) {
  const { language, text } = useLanguage();
  const { list } = text.phone;
  return (
    <div className="spread">
      <output className="field-hint">
        {error !== null && `${list.refreshFailed} `}
        {value && list.asOf(momentText(value.madeAt, language))}
      </output>
      <button type="button" className="button" aria-disabled={isLoading} onClick={refresh}>
        {list.refresh}
      </button>
    </div>
  );
}
