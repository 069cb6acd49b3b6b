import { type CycleModel, longLifeKakogawa, longLifeMext, micCycles } from '#libs/lifecycle-cost';
import { TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import {
  blankWork,
  type CycleDraft,
  cycleDraftOf,
  isReadableWork,
  readCount,
  shareSum,
  type VariantDraft,
  type VariantKey,
  workKeys,
} from './cycle-draft.js';
import { EntryRows } from './entry-rows.js';

export interface CycleFieldsProps {
  readonly draft: CycleDraft;
  readonly isReadable: boolean;
  readonly onChange: (draft: CycleDraft) => void;
}

const templates = {
  mic: micCycles,
  'long-life-kakogawa': longLifeKakogawa,
  'long-life-mext': longLifeMext,
} as const satisfies Record<string, CycleModel>;

/** The city's own cycles: each variant with its works, begun from any of the named models. */
export function CycleFields({ draft, isReadable, onChange }: CycleFieldsProps) {
  const text = useText();
  const { variants } = draft;
  const sum = shareSum(draft);
  const setVariants = (next: readonly VariantDraft[]) => onChange({ ...draft, variants: next });
  return (
    <div className="cycle-fields">
      <p className="form-actions">
        <span>{text.costs.beginFrom}</span>
        {(Object.keys(templates) as (keyof typeof templates)[]).map((name) => (
          <button key={name} type="button" className="button" onClick={() => onChange(cycleDraftOf(templates[name]))}>
            {text.methods.names[name]}
          </button>
        ))}
      </p>
      {variants.map((variant, place) => (
        <VariantFields
          key={place}
          variant={variant}
          place={place + 1}
          isOnly={variants.length === 1}
          onChange={(next) => setVariants(variants.map((old, i) => (i === place ? next : old)))}
          onRemove={() => setVariants(variants.filter((_, i) => i !== place))}
        />
      ))}
      <div className="form-actions">
        <button
          type="button"
          className="button"
          onClick={() => setVariants([...variants, { ...variants[0]!, sharePercent: '' }])}
        >
          {text.costs.addVariant}
        </button>
        {sum !== null && sum !== 100 && <span className="field-error">{text.costs.sharesProblem(sum)}</span>}
        {sum === 100 && !isReadable && <span className="field-error">{text.costs.cyclesProblem}</span>}
      </div>
    </div>
  );
}

interface VariantFieldsProps {
  readonly variant: VariantDraft;
  readonly place: number;
  readonly isOnly: boolean;
  readonly onChange: (variant: VariantDraft) => void;
  readonly onRemove: () => void;
}

function VariantFields({ variant, place, isOnly, onChange, onRemove }: VariantFieldsProps) {
  const text = useText();
  const field = (key: VariantKey, unit: string) => (
    <TextInput
      label={text.costs.variant[key]}
      kind="number"
      unit={unit}
      value={variant[key]}
      error={readCount(variant[key]) === null ? text.forms.wrong.whole : null}
      onChange={(value) => onChange({ ...variant, [key]: value })}
    />
  );
  const options = {
    kind: (['renewal', 'repair'] as const).map((value) => ({ value, label: text.methods.works[value] })),
    of: (['renovation', 'rebuild'] as const).map((value) => ({ value, label: text.costs.priceOf[value] })),
  };
  return (
    <fieldset className="cycle-variant">
      <legend>{text.costs.variantTitle(place)}</legend>
      <div className="cycle-variant-row">
        {field('sharePercent', '%')}
        {field('lifeYears', text.costs.years)}
        {field('rebuildSpreadYears', text.costs.years)}
        {field('overdueSpreadYears', text.costs.years)}
      </div>
      <EntryRows
        label={text.costs.works}
        columns={workKeys.map((key) => ({
          key,
          label: text.costs.work[key],
          ...(key === 'kind' || key === 'of' ? { options: options[key] } : {}),
        }))}
        rows={variant.works}
        blank={blankWork}
        addLabel={text.costs.addWork}
        isReadable={isReadableWork}
        onChange={(works) => onChange({ ...variant, works })}
      />
      {!isOnly && (
        <div>
          <button type="button" className="button button-quiet" onClick={onRemove}>
            {text.costs.removeVariant(place)}
          </button>
        </div>
      )}
    </fieldset>
  );
}
