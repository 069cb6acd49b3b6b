import { majorCategories, owners } from '#libs/asset';
import type { ReactNode } from 'react';
import type { Municipality } from '../api/types.js';
import { SearchField } from '../forms/search-field.js';
import { useLanguage } from '../i18n/text.js';
import {
  everyFacility,
  type FacilityFilter as Filter,
  isEveryFacility,
  statusChoices,
  writeFilter,
} from '../map/map-view.js';
import { useHasOwnAmongOthers } from '../session/permission.js';
import { Icon } from '../shell/icons.js';
import { ageRanges } from './age-ranges.js';

export interface FacilityFilterProps {
  readonly filter: Filter;
  readonly city: Municipality;
  /** 0 = not known yet; ages are not offered then. */
  readonly firstFiscalYear: number;
  readonly onChange: (filter: Filter) => void;
  /** What stands beside the choices. */
  readonly children?: ReactNode;
}

/** Search and five choices; the list, the map and the cost follow them together. */
export function FacilityFilter({ filter, city, firstFiscalYear, onChange, children }: FacilityFilterProps) {
  const { text } = useLanguage();
  // Those that are not seen unless the choices are open.
  const chosen = writeFilter(filter).filter(
    ([key, value]) => key !== 'search' && key !== 'own' && value !== null,
  ).length;
  return (
    <div className="facility-filter">
      <div className="filter-row">
        <SearchField
          label={text.city.search}
          value={filter.search}
          onChange={(search) => onChange({ ...filter, search })}
        />
      </div>
      <details className="filter-choices">
        <summary className="button">
          <Icon name="filter" />
          {chosen > 0 ? text.city.filterActive(chosen) : text.city.filter}
        </summary>
        <div className="filter-grid">
          <Choices filter={filter} city={city} firstFiscalYear={firstFiscalYear} onChange={onChange} />
        </div>
      </details>
      <OwnOnly filter={filter} onChange={onChange} />
      {children}
      {!isEveryFacility(filter) && (
        <button type="button" className="button button-quiet" onClick={() => onChange(everyFacility)}>
          <Icon name="close" />
          {text.city.clearFilter}
        </button>
      )}
    </div>
  );
}

/** One press to the facilities in one's charge. */
function OwnOnly({ filter, onChange }: Pick<FacilityFilterProps, 'filter' | 'onChange'>) {
  const { text } = useLanguage();
  const isOffered = useHasOwnAmongOthers();
  if (!isOffered) return null;
  const isOn = filter.own !== null;
  return (
    <button
      type="button"
      className="button"
      aria-pressed={isOn}
      onClick={() => onChange({ ...filter, own: isOn ? null : 'true' })}
    >
      {text.city.onlyOwn}
    </button>
  );
}

function Choices({ filter, city, firstFiscalYear, onChange }: FacilityFilterProps) {
  const { language, text } = useLanguage();
  const set = (changed: Partial<Filter>) => onChange({ ...filter, ...changed });
  const ranges = ageRanges(firstFiscalYear);
  const age = ranges.findIndex(
    ({ builtFrom, builtTo }) => builtFrom === filter.builtFrom && builtTo === filter.builtTo,
  );
  return (
    <>
      <Choice
        label={text.city.category}
        value={filter.category}
        onChange={(category) => set({ category: category as Filter['category'] })}
      >
        {[...majorCategories, 'none' as const].map((category) => (
          <option key={category} value={category}>
            {text.domain.categories[category]}
          </option>
        ))}
      </Choice>
      {city.districts.length > 0 && (
        <Choice label={text.city.district} value={filter.districtId} onChange={(districtId) => set({ districtId })}>
          {city.districts.map(({ id, name, nameEn }) => (
            <option key={id} value={id}>
              {language === 'en' ? (nameEn ?? name) : name}
            </option>
          ))}
        </Choice>
      )}
      {firstFiscalYear > 0 && (
        <Choice
          label={text.city.age}
          value={age === -1 ? null : String(age)}
          onChange={(index) => {
            const range = index === null ? null : ranges[Number(index)];
            set({ builtFrom: range?.builtFrom ?? null, builtTo: range?.builtTo ?? null });
          }}
        >
          {ranges.map(({ fromAge, toAge }, i) => (
            <option key={fromAge} value={i}>
              {text.map.ageLegend(fromAge, toAge)}
            </option>
          ))}
        </Choice>
      )}
      <Choice
        label={text.city.owner}
        value={filter.owner}
        onChange={(owner) => set({ owner: owner as Filter['owner'] })}
      >
        {owners.map((owner) => (
          <option key={owner} value={owner}>
            {text.domain.owners[owner]}
          </option>
        ))}
      </Choice>
      <Choice
        label={text.city.status}
        value={filter.status}
        onChange={(status) => set({ status: status as Filter['status'] })}
      >
        {statusChoices.map((status) => (
          <option key={status} value={status}>
            {status === 'not-closed' ? text.city.notClosed : text.domain.statuses[status]}
          </option>
        ))}
      </Choice>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly children: ReactNode;
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, value, children, onChange }: ChoiceProps) {
  const { text } = useLanguage();
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <select className="select" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{text.shell.all}</option>
        {children}
      </select>
    </label>
  );
}
