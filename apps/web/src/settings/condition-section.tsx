import { conditionGrades, type ConditionGrade } from '#libs/asset';
import { useQuery } from '@tanstack/react-query';
import type { ConditionSettings } from '../api/types.js';
import { TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import {
  bandKeys,
  type ConditionDraft,
  conditionDraftOf,
  readBands,
  readConditions,
  readLosses,
  readPoints,
  readWithin,
} from './condition-draft.js';
import { PartTable } from './condition-part-table.js';
import { conditionSettingsQuery, conditionStore } from './save-conditions.js';
import { SettingsSection, useSettingsDraft } from './settings-section.js';

/** How the city scores its buildings, and what it assumes of their wear. */
export function ConditionSection({ code }: { readonly code: string }) {
  const settings = useQuery(conditionSettingsQuery(code));
  if (!settings.data) return <Loading queries={[settings]} />;
  return <Section code={code} settings={settings.data} />;
}

function Section({ code, settings }: { readonly code: string; readonly settings: ConditionSettings }) {
  const { conditionSettings: words } = useText();
  const { draft, set, revert, ...edit } = useSettingsDraft(settings, conditionDraftOf);
  return (
    <SettingsSection
      {...edit}
      store={conditionStore}
      id="conditions"
      title={words.title}
      why={words.why}
      code={code}
      changes={readConditions(draft)}
      onRevert={revert}
    >
      <h3>{words.fields.points}</h3>
      <p className="field-hint">{words.pointsHint}</p>
      <GradeInputs values={draft.points} onChange={(points) => set({ ...draft, points })} />
      {readPoints(draft.points) === null && <p className="field-error">{words.pointsProblem}</p>}
      <h3>{words.ofParts}</h3>
      <p className="field-hint">{words.partsHint}</p>
      <PartTable parts={draft.parts} onChange={(parts) => set({ ...draft, parts })} />
      <h3>{words.lossTitle}</h3>
      <p className="field-hint">{words.lossHint}</p>
      <GradeInputs values={draft.lossPercents} unit="%" onChange={(lossPercents) => set({ ...draft, lossPercents })} />
      {readLosses(draft.lossPercents) === null && <p className="field-error">{words.lossProblem}</p>}
      <BandInputs draft={draft} onChange={set} />
      <h3>{words.ahead}</h3>
      <AheadInputs draft={draft} onChange={set} />
    </SettingsSection>
  );
}

interface GradeInputsProps {
  readonly values: Readonly<Record<ConditionGrade, string>>;
  readonly unit?: string;
  readonly onChange: (values: Readonly<Record<ConditionGrade, string>>) => void;
}

/** A figure for each grade. */
function GradeInputs({ values, unit, onChange }: GradeInputsProps) {
  return (
    <div className="form-row grade-row">
      {conditionGrades.map((grade) => (
        <TextInput
          key={grade}
          label={grade}
          kind="number"
          {...(unit && { unit })}
          value={values[grade]}
          onChange={(value) => onChange({ ...values, [grade]: value })}
        />
      ))}
    </div>
  );
}

interface DraftProps {
  readonly draft: ConditionDraft;
  readonly onChange: (draft: ConditionDraft) => void;
}

function BandInputs({ draft, onChange }: DraftProps) {
  const { conditionSettings: words } = useText();
  return (
    <>
      <div className="form-row">
        {bandKeys.map((band) => (
          <TextInput
            key={band}
            label={words.bands[band]}
            kind="number"
            unit="%"
            value={draft.fciLimits[band]}
            onChange={(value) => onChange({ ...draft, fciLimits: { ...draft.fciLimits, [band]: value } })}
          />
        ))}
      </div>
      {readBands(draft.fciLimits) === null && <p className="field-error">{words.bandsProblem}</p>}
    </>
  );
}

/** From the least to the most that goes. */
const limitsOf = { treatmentPercent: { least: 1, most: 99 }, misgradedPercent: { least: 0, most: 40 } } as const;

function AheadInputs({ draft, onChange }: DraftProps) {
  const { conditionSettings: words } = useText();
  const input = (key: keyof typeof limitsOf, hint: string) => {
    const { least, most } = limitsOf[key];
    return (
      <TextInput
        label={words.fields[key]}
        hint={hint}
        kind="number"
        unit="%"
        value={draft[key]}
        error={readWithin(draft[key], least, most) === null ? words.percentProblem(least, most) : null}
        onChange={(value) => onChange({ ...draft, [key]: value })}
      />
    );
  };
  return (
    <div className="form-row">
      {input('treatmentPercent', words.treatmentHint)}
      {input('misgradedPercent', words.misgradedHint)}
    </div>
  );
}
