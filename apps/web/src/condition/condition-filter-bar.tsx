import { conditionGrades } from '#libs/asset';
import { fciBands, type FciLimits } from '#libs/condition';
import { ChoiceInput } from '../forms/inputs.js';
import { SearchField } from '../forms/search-field.js';
import { useText } from '../i18n/text.js';
import { bandClassText } from './standing-words.js';
import { type ConditionView, suitabilities } from './condition-view.js';

export interface ConditionFilterBarProps {
  readonly view: ConditionView;
  readonly fciLimits: FciLimits;
  readonly onView: (view: ConditionView) => void;
}

/** Which buildings the table shows. */
export function ConditionFilterBar({ view, fciLimits, onView }: ConditionFilterBarProps) {
  const text = useText();
  const { condition } = text;
  const change = (changed: Partial<ConditionView>) => onView({ ...view, ...changed, page: 1 });
  return (
    <div className="legal-filter">
      <SearchField label={condition.search} value={view.search} onChange={(search) => change({ search })} />
      <ChoiceInput
        label={condition.worstPart}
        value={view.worst ?? ''}
        options={conditionGrades.map((value) => ({ value, label: condition.gradeLegend[value] }))}
        none={condition.all}
        onChange={(worst) => change({ worst: (worst || null) as ConditionView['worst'] })}
      />
      <ChoiceInput
        label={condition.band}
        value={view.band ?? ''}
        options={fciBands.map((value) => ({ value, label: bandClassText(value, fciLimits, text) }))}
        none={condition.all}
        onChange={(band) => change({ band: (band || null) as ConditionView['band'] })}
      />
      <ChoiceInput
        label={condition.suitability}
        value={view.suitability ?? ''}
        options={suitabilities.map((value) => ({ value, label: condition.suitabilities[value] }))}
        none={condition.all}
        onChange={(suitability) => change({ suitability: (suitability || null) as ConditionView['suitability'] })}
      />
    </div>
  );
}
