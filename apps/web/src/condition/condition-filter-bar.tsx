import { conditionGrades } from '#libs/asset';
import { fciBands } from '#libs/condition';
import { ChoiceInput } from '../forms/inputs.js';
import { SearchField } from '../forms/search-field.js';
import { useText } from '../i18n/text.js';
import { type ConditionView, suitabilities } from './condition-view.js';

export interface ConditionFilterBarProps {
  readonly view: ConditionView;
  readonly onView: (view: ConditionView) => void;
}

/** Which buildings the table shows. */
export function ConditionFilterBar({ view, onView }: ConditionFilterBarProps) {
  const { condition } = useText();
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
        options={fciBands.map((value) => ({ value, label: condition.bandLegend[value] }))}
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
