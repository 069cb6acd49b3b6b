import { useMemo, useState } from 'react';
import { districtText } from '../format/district.js';
import { digits } from '../format/quantity.js';
import { SearchField } from '../forms/search-field.js';
import { useLanguage } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import type { PlanPartProps } from './plan-parts.js';
import { placesNamed, workName } from './works-filter.js';

/** So many are listed. */
const listed = 20;

/** Finds a building by name, also one without works and one that is left out of the plan, to decide about it. */
export function BuildingPicker({
  places,
  leftOut,
  onBuilding,
  onClose,
}: Pick<PlanPartProps, 'places' | 'leftOut' | 'onBuilding'> & { readonly onClose: () => void }) {
  const { language, text } = useLanguage();
  const words = text.planDecisions;
  const [name, setName] = useState('');
  const found = useMemo(() => placesNamed([...places.values(), ...leftOut.values()], name), [places, leftOut, name]);
  return (
    <Dialog title={words.chooseTitle} onClose={onClose}>
      <div className="form">
        <SearchField label={words.search} value={name} isFirst onChange={setName} />
        {name.trim() === '' ? (
          <p className="field-hint">{words.typeName}</p>
        ) : (
          <>
            <ul className="plan-found" aria-live="polite">
              {found.slice(0, listed).map((place) => (
                <li key={place.buildingId}>
                  <button
                    type="button"
                    className="plan-work-name"
                    onClick={() => {
                      onClose();
                      onBuilding(place);
                    }}
                  >
                    {workName(place)}
                  </button>{' '}
                  <small>{districtText(place, language)}</small>{' '}
                  {leftOut.has(place.buildingId) && <small>{words.leftOut.tag}</small>}
                </li>
              ))}
            </ul>
            {found.length === 0 && <p className="empty">{words.nothing}</p>}
            {found.length > listed && <p className="field-hint">{words.more(digits(found.length - listed))}</p>}
          </>
        )}
      </div>
    </Dialog>
  );
}
