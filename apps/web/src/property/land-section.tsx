import type { LandParcel, LandParcels } from '../api/types.js';
import { EditableRow } from '../facilities/editable-row.js';
import { useNewPart, usePart } from '../facilities/use-part.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { areaText, digits } from '../format/quantity.js';
import { wholeYen } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Icon } from '../shell/icons.js';
import { parcelDetails, parcelFields, parcelLabel, parcelWords } from './parcel-fields.js';

export interface LandSectionProps {
  readonly code: string;
  /** Null = land that no facility stands on. */
  readonly facilityId: string | null;
  readonly land: LandParcels;
  readonly title?: string;
  /** Said where there is none. */
  readonly empty: string;
}

const offered = { tenure: 'owned' } as const;

/** 土地: lots with their tenure, added up, each to be edited or removed where it stands. */
export function LandSection({ code, facilityId, land, title, empty }: LandSectionProps) {
  const { language, text } = useLanguage();
  const add = useNewPart(code, 'landParcel', facilityId);
  const { isOpen, opener, open, close } = useInPlaceForm();
  const words = text.property.land;
  return (
    <section className="section" id="land">
      <div className="page-title">
        <h2>
          {title ?? words.title} <small>{words.count(digits(land.parcels.length))}</small>
        </h2>
        {!isOpen && (
          <Permitted to="facility:write">
            <button ref={opener} type="button" className="button" onClick={open}>
              <Icon name="plus" />
              {words.add}
            </button>
          </Permitted>
        )}
      </div>
      {isOpen && (
        <RecordForm
          fields={parcelFields}
          words={parcelWords(text, language)}
          record={offered}
          version={null}
          save={(changes) => add({ ...offered, ...changes })}
          onDone={close}
          onCancel={close}
        />
      )}
      {land.parcels.length > 0 ? <Totals totals={land.totals} /> : !isOpen && <p className="empty">{empty}</p>}
      <ul>
        {land.parcels.map((parcel) => (
          <li key={parcel.id}>
            <ParcelRow code={code} parcel={parcel} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Totals({ totals }: Pick<LandParcels, 'totals'>) {
  const { language, text } = useLanguage();
  const words = text.property.land;
  const { areaM2, ownedM2, borrowedM2, yearlyRentYen } = totals;
  const shown: readonly (readonly [string, string])[] = [
    [words.area, areaText(areaM2, language)],
    [words.owned, areaText(ownedM2, language)],
    ...(borrowedM2 > 0 ? [[words.borrowed, areaText(borrowedM2, language)] as const] : []),
    ...(yearlyRentYen > 0 ? [[words.rent, wholeYen(yearlyRentYen, language)] as const] : []),
  ];
  return (
    <dl className="building-facts">
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="number">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ParcelRow({ code, parcel }: { readonly code: string; readonly parcel: LandParcel }) {
  const { language, text } = useLanguage();
  const { save, remove } = usePart(code, 'landParcel', parcel);
  const words = parcelWords(text, language);
  const details = parcelDetails(parcel, words);
  return (
    <EditableRow
      isTitled
      label={parcelLabel(parcel, words)}
      fields={parcelFields}
      words={words}
      record={parcel}
      version={parcel.version}
      save={save}
      remove={remove}
    >
      {parcel.isDrawn && <span className="tag row-tag">{text.property.land.onMap}</span>}
      {details !== '' && <small className="row-details">{details}</small>}
    </EditableRow>
  );
}
