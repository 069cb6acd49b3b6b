import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { facilityListQuery, rowsOf } from '../api/facility-list.js';
import type { FacilityRow } from '../api/types.js';
import { NoFacilities } from '../cities/no-facilities.js';
import { areaText } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { everyFacility } from '../map/map-view.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';

export interface FacilityPickerProps {
  readonly code: string;
  readonly label: string;
  /** Those that are not offered, such as the other facility of a comparison. */
  readonly except: readonly string[];
  readonly onPick: (facility: Pick<FacilityRow, 'id' | 'name'>) => void;
}

/** More would not be read; the search narrows them down. */
const mostOffered = 8;

/** Finds a facility by what is typed of it. */
export function FacilityPicker({ code, label, except, onPick }: FacilityPickerProps) {
  const { language, text } = useLanguage();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const list = useInfiniteQuery(facilityListQuery(code, { ...everyFacility, search }));
  if (search === '' && list.data?.pages[0]?.total === 0) return <NoFacilities code={code} />;
  const rows = rowsOf(list.data?.pages).filter(({ id }) => !except.includes(id));
  return (
    <section className="facility-picker" aria-label={label}>
      <h2 className="field-label">{label}</h2>
      <label className="search">
        <span className="visually-hidden">{text.city.search}</span>
        <Icon name="search" />
        <input
          className="input"
          type="search"
          value={typed}
          placeholder={text.city.search}
          // In a form, it would send the form.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {list.data ? (
        <ul className="plain-list">
          {rows.slice(0, mostOffered).map(({ id, name, address, floorAreaM2 }) => (
            <li key={id}>
              <button type="button" className="button button-quiet" onClick={() => onPick({ id, name })}>
                <span>{name}</span>
                <small>
                  {[address, floorAreaM2 !== null && areaText(floorAreaM2, language)].filter(Boolean).join(' · ')}
                </small>
              </button>
            </li>
          ))}
          {rows.length === 0 && <li className="empty">{text.city.foundNothing}</li>}
        </ul>
      ) : (
        <Loading queries={[list]} />
      )}
    </section>
  );
}
