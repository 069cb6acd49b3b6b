import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnitPrices } from '../api/types.js';
import { actorText } from '../format/actor.js';
import { reasonText } from '../format/reason.js';
import { momentText } from '../format/year.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { changesByVersion, type PriceChange, priceText } from './price-draft.js';
import { workOf } from './price-table.js';
import { priceJournalQuery } from './prices-query.js';

export interface PriceHistoryProps {
  readonly code: string;
  readonly current: UnitPrices;
}

/** Every version of the prices: when, by whom, why, and which prices it changed. */
export function PriceHistory({ code, current }: PriceHistoryProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  if (current.versions.length === 0) return null;
  return (
    <details className="fold" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{text.settings.versions}</summary>
      {isOpen && <Versions code={code} current={current} />}
    </details>
  );
}

function Versions({ code, current }: PriceHistoryProps) {
  const { language, text } = useLanguage();
  const journal = useQuery(priceJournalQuery(code));
  if (!journal.data) return <Loading queries={[journal]} />;
  const changes = changesByVersion(journal.data.items, current.shipped);
  return (
    <ol className="versions">
      {current.versions.map(({ version, at, actor, reason }) => (
        <li key={version}>
          <p className="in-row">
            <strong>{text.settings.version(version)}</strong>
            {version === current.version && <span className="tag tag-accent">{text.settings.versionNow}</span>}
            <time dateTime={at}>{momentText(at, language)}</time>
            <span>{text.settings.versionBy(actorText(actor, text))}</span>
          </p>
          <p>{reason === null ? text.settings.noReason : reasonText(reason, text)}</p>
          <Changes changes={changes.get(version)} />
        </li>
      ))}
    </ol>
  );
}

function Changes({ changes }: { readonly changes: readonly PriceChange[] | undefined }) {
  const text = useText();
  if (!changes) return null;
  if (changes.length === 0) return <p className="field-hint">{text.settings.noPriceChange}</p>;
  return (
    <ul className="field-hint">
      {changes.map(({ majorCategory, kind, before, after }) => (
        <li key={`${majorCategory} ${kind}`}>
          {text.settings.priceChange(
            text.domain.categories[majorCategory],
            text.domain.works[workOf(kind)],
            priceText(before),
            priceText(after),
          )}
        </li>
      ))}
    </ul>
  );
}
