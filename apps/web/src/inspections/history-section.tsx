import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { inspectionsQuery } from './inspection-queries.js';
import { InspectionTable } from './inspections-page.js';
import { PhotosOverTime } from './photos-over-time.js';

const shownAtOnce = 5;

/** 点検履歴 of a facility: the last inspections, and its photos over the years. */
export function InspectionHistorySection({ code, facilityId }: { readonly code: string; readonly facilityId: string }) {
  const { inspections } = useText();
  const [isComparing, setIsComparing] = useState(false);
  const filter = { kind: '', search: '', from: '', to: '', facility: facilityId } as const;
  const query = useInfiniteQuery(inspectionsQuery(code, filter));
  const items = query.data?.pages[0]?.items ?? [];
  return (
    <section className="section" id="inspections">
      <div className="page-title">
        <h2>{inspections.ofFacility}</h2>
        {items.length > 0 && (
          <div className="actions">
            <Link className="button button-quiet" href={`/${code}/inspections?facility=${facilityId}`}>
              {inspections.all}
            </Link>
            <button type="button" className="button" onClick={() => setIsComparing(true)}>
              {inspections.compare}
            </button>
          </div>
        )}
      </div>
      {!query.data ? (
        <Loading queries={[query]} />
      ) : items.length === 0 ? (
        <p className="empty">{inspections.ofFacilityEmpty}</p>
      ) : (
        <InspectionTable code={code} items={items.slice(0, shownAtOnce)} />
      )}
      {isComparing && <PhotosOverTime code={code} facilityId={facilityId} onClose={() => setIsComparing(false)} />}
    </section>
  );
}
