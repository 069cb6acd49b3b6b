import { addPart } from '../api/facility.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { BuildingCard } from './building-card.js';
import type { SheetProps } from './facility-page.js';
import { buildingFields, facilityWords } from './facility-words.js';

/** 棟: the buildings of the facility and the way to a new one. */
export function BuildingList({ code, city, facility }: SheetProps) {
  const { language, text } = useLanguage();
  const { isOpen, opener, open, close } = useInPlaceForm();
  const add = useCityMutation(code, (changes: Readonly<Record<string, unknown>>) =>
    addPart(code, 'building', facility.id, changes),
  );
  return (
    <section className="section">
      <div className="page-title">
        <h2>
          {text.facility.buildings} <small>{text.facility.buildingsCount(digits(facility.buildings.length))}</small>
        </h2>
        {!isOpen && (
          <button ref={opener} type="button" className="button" onClick={open}>
            <Icon name="plus" />
            {text.facility.addBuilding}
          </button>
        )}
      </div>
      {isOpen && (
        <RecordForm
          fields={buildingFields}
          words={facilityWords(text, language, city)}
          record={{}}
          version={null}
          save={(changes) => add.mutateAsync(changes)}
          onDone={close}
          onCancel={close}
        />
      )}
      {facility.buildings.length === 0 && !isOpen && <p className="empty">{text.facility.noBuildings}</p>}
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
