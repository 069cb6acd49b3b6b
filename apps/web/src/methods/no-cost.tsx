import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { overviewQuery } from '../api/queries.js';
import { NoFacilities } from '../cities/no-facilities.js';
import { useText } from '../i18n/text.js';

/** Where no facility has a cost yet: what is missing, and the way to it. */
export function NoCost({ code }: { readonly code: string }) {
  const { chart } = useText();
  const overview = useQuery(overviewQuery(code));
  if (overview.data?.facilities.total === 0) return <NoFacilities code={code} />;
  return (
    <div className="notice notice-warn">
      <p>{chart.noCost}</p>
      <div>
        <Link className="button button-primary" href={`/${code}/check`}>
          {chart.noCostAction}
        </Link>
      </div>
    </div>
  );
}
