import { Link } from 'wouter';
import type { FacilityRow } from '../api/types.js';
import { listState } from '../facilities/list-address.js';
import { useLanguage } from '../i18n/text.js';
import type { FacilityPoint } from '../map/facility-points.js';
import type { FacilityFilter } from '../map/map-view.js';
import { type MethodName, withMethod } from '../methods/method-name.js';
import { Icon } from '../shell/icons.js';
import { FacilityFacts } from './facility-facts.js';

export interface SelectedCardProps {
  readonly code: string;
  readonly point: FacilityPoint;
  readonly row: FacilityRow | null;
  readonly fiscalYear: number;
  readonly firstFiscalYear: number;
  /** That of the list, to which the facility's page leads back. */
  readonly filter: FacilityFilter;
  /** With which the facility's page goes on. */
  readonly method: MethodName;
  readonly onClose: () => void;
}

/** The chosen facility in short, with the way to its own page. */
export function SelectedCard(props: SelectedCardProps) {
  const { code, point, row, filter, method, onClose } = props;
  const { text } = useLanguage();
  return (
    <section className="map-card selected-card" aria-label={point.name}>
      <div className="selected-head">
        <h2>{point.name}</h2>
        <button type="button" className="button button-quiet" onClick={onClose} aria-label={text.city.clearSelection}>
          <Icon name="close" />
        </button>
      </div>
      {row?.address && <p className="selected-address">{row.address}</p>}
      <FacilityFacts {...props} />
      {row && (
        <p className="tags">
          <span className="tag">
            {text.city.owner}: {text.domain.owners[row.owner]}
          </span>
          {row.status !== 'open' && <span className="tag tag-warn">{text.domain.statuses[row.status]}</span>}
          {row.estimated && <span className="tag tag-warn">{text.city.estimatedInput}</span>}
        </p>
      )}
      <Link
        className="button button-primary"
        href={withMethod(`/${code}/facilities/${point.id}`, method)}
        state={listState({ filter, sort: 'name', order: 'asc', page: 1 })}
      >
        {text.city.openFacility}
        <Icon name="arrow" />
      </Link>
    </section>
  );
}
