import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Icon } from '../shell/icons.js';
import { BuildingCard } from './building-card.js';
import type { SheetProps } from './facility-page.js';
import { buildingFields, facilityWords } from './facility-words.js';
import { useNewPart } from './use-part.js';

/** Whether buildings would bring a facility into the cost, and if not, why. */
function placeInCost({ owner, status }: SheetProps['facility']): keyof Texts['facility']['noBuildings'] {
  if (owner === 'unknown') return 'ownerUnknown';
  if (owner !== 'city') return 'notCityOwned';
  return status === 'closed' ? 'closed' : 'counted';
}

/** 棟: the buildings of the facility and the way to a new one. */
export function BuildingList({ code, city, facility }: SheetProps) {
  const { language, text } = useLanguage();
  const add = useNewPart(code, 'building', facility.id);
  const { isOpen, opener, open, close } = useInPlaceForm();
  return (
    <section className="section" id="buildings">
      <div className="page-title">
        <h2>
          {text.facility.buildings}{' '}
          <small>
            {text.facility.buildingsCount(digits(facility.buildings.filter(({ outOfUse }) => !outOfUse).length))}
          </small>
        </h2>
        {!isOpen && (
          <Permitted to="facility:write">
            <button ref={opener} type="button" className="button" onClick={open}>
              <Icon name="plus" />
              {text.facility.addBuilding}
            </button>
          </Permitted>
        )}
      </div>
      {isOpen && (
        <RecordForm
          fields={buildingFields}
          words={facilityWords(text, language, city)}
          record={{}}
          version={null}
          save={add}
          onDone={close}
          onCancel={close}
        />
      )}
      {facility.buildings.length === 0 && !isOpen && (
        <p className="empty">{text.facility.noBuildings[placeInCost(facility)]}</p>
      )}
      <ul className="building-list">
        {facility.buildings.map((building) => (
          <li key={building.id}>
            <BuildingCard code={code} city={city} building={building} />
          </li>
        ))}
      </ul>
    </section>
  );
}
