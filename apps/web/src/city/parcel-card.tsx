import { Link } from 'wouter';
import { dayText } from '../format/date.js';
import { areaText } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import type { DrawnParcel } from '../map/land-layers.js';
import { Icon } from '../shell/icons.js';

export interface ParcelCardProps {
  readonly code: string;
  readonly parcel: DrawnParcel;
  /** Name of the facility on it; null = none, or one without a place. */
  readonly facility: string | null;
  readonly onClose: () => void;
}

/** The clicked lot in short, with the way to the facility on it. */
export function ParcelCard({ code, parcel, facility, onClose }: ParcelCardProps) {
  const { language, text } = useLanguage();
  const { parcelFields: fields, tenures, register } = text.property;
  const { facilityId, lotNumber, landCategory, areaM2, tenure, lessor, leaseEnd } = parcel;
  const facts: readonly (readonly [string, string | null])[] = [
    [fields.areaM2, areaM2 === null ? text.shell.unknown : areaText(areaM2, language)],
    [fields.landCategory, landCategory],
    [fields.tenure, tenures[tenure]],
    [fields.lessor, lessor],
    [fields.leaseEnd, leaseEnd && dayText(leaseEnd, language)],
    [register.facility, facility],
  ];
  return (
    <section className="map-card selected-card" aria-label={lotNumber}>
      <div className="selected-head">
        <h2>{lotNumber}</h2>
        <button type="button" className="button button-quiet" onClick={onClose} aria-label={text.shell.close}>
          <Icon name="close" />
        </button>
      </div>
      <dl className="fact-list">
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {facilityId !== null && (
        <Link className="button button-primary" href={`/${code}/facilities/${facilityId}#land`}>
          {text.city.openFacility}
          <Icon name="arrow" />
        </Link>
      )}
    </section>
  );
}
