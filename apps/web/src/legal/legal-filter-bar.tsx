import { legalKindIds } from '#libs/legal-inspection';
import type { LegalKind } from '../api/types.js';
import { monthText } from '../format/date.js';
import { ChoiceInput } from '../forms/inputs.js';
import { SearchField } from '../forms/search-field.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { filterParameters, type LegalFilter } from './legal-address.js';

export interface LegalFilterBarProps {
  readonly view: LegalFilter;
  readonly onFilter: (changed: Partial<LegalFilter>) => void;
  readonly onClear: () => void;
}

/** What the list shows: by words and kind, in which month, and the way back to all. */
export function LegalFilterBar({ view, onFilter, onClear }: LegalFilterBarProps) {
  const { language, text } = useLanguage();
  const { legal } = text;
  const kinds = [...legalKindIds, 'other' as const].map((value) => ({ value, label: legal.kinds[value] }));
  return (
    <div className="legal-filter">
      <SearchField label={legal.search} value={view.search} onChange={(search) => onFilter({ search })} />
      <ChoiceInput
        label={legal.kindFilter}
        value={view.kind ?? ''}
        options={kinds}
        none={legal.allKinds}
        onChange={(kind) => onFilter({ kind: (kind || null) as LegalKind | null })}
      />
      {view.month !== null && <span className="tag">{legal.inMonth(monthText(view.month, language))}</span>}
      {view.state !== null && <span className="tag">{legal.states[view.state]}</span>}
      {Object.keys(filterParameters(view)).length > 0 && (
        <button type="button" className="button button-quiet" onClick={onClear}>
          <Icon name="close" />
          {legal.clear}
        </button>
      )}
    </div>
  );
}
