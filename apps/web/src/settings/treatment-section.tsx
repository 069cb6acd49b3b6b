import { treatmentLimits, usualTreatments } from '#libs/treatments';
import { useQuery } from '@tanstack/react-query';
import type { TreatmentSettings } from '../api/types.js';
import { TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { treatmentSettingsQuery, treatmentStore } from './save-treatments.js';
import { SettingsSection, useSettingsDraft } from './settings-section.js';
import {
  areReadableYears,
  consequenceKeys,
  type LimitName,
  limitOfConsequence,
  readLimited,
  readTreatments,
  type TreatmentDraft,
  treatmentDraftOf,
} from './treatment-draft.js';
import { KindTable } from './treatment-kind-table.js';
import { Lives, RenewedParts } from './treatment-part-table.js';

/** Which works a plan may choose for which building, and when. */
export function TreatmentSection({ code }: { readonly code: string }) {
  const settings = useQuery(treatmentSettingsQuery(code));
  if (!settings.data) return <Loading queries={[settings]} />;
  return <Section code={code} settings={settings.data} />;
}

function Section({ code, settings }: { readonly code: string; readonly settings: TreatmentSettings }) {
  const { treatmentSettings: words } = useText();
  const { draft, set, revert, ...edit } = useSettingsDraft(settings, treatmentDraftOf);
  return (
    <SettingsSection
      {...edit}
      store={treatmentStore}
      id="treatments"
      title={words.title}
      why={words.why}
      code={code}
      changes={readTreatments(draft)}
      onRevert={revert}
    >
      <p className="form-actions">
        <button type="button" className="button" onClick={() => set(treatmentDraftOf(usualTreatments))}>
          {words.shipped}
        </button>
      </p>
      <h3>{words.fields.treatments}</h3>
      <p className="field-hint">{words.kindsHint}</p>
      <KindTable rows={draft.treatments} onChange={(treatments) => set({ ...draft, treatments })} />
      <h3>{words.partsTitle}</h3>
      <p className="field-hint">{words.partsHint}</p>
      <RenewedParts draft={draft} onChange={set} />
      <h3>{words.livesTitle}</h3>
      <p className="field-hint">{words.livesHint}</p>
      <Lives draft={draft} onChange={set} />
      <h3>{words.whenTitle}</h3>
      <When draft={draft} onChange={set} />
      <h3>{words.risksTitle}</h3>
      <p className="field-hint">{words.risksHint}</p>
      <Risks draft={draft} onChange={set} />
    </SettingsSection>
  );
}

interface DraftProps {
  readonly draft: TreatmentDraft;
  readonly onChange: (draft: TreatmentDraft) => void;
}

interface LimitedInputProps {
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
  readonly limit: LimitName;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A whole number that says by itself what it may be. */
function LimitedInput({ limit, ...input }: LimitedInputProps) {
  const { treatmentSettings: words } = useText();
  const { least, most } = treatmentLimits[limit];
  const error = readLimited(input.value, limit) === null ? words.problem(least, most) : null;
  return <TextInput {...input} kind="number" error={error} />;
}

function When({ draft, onChange }: DraftProps) {
  const { treatmentSettings: words } = useText();
  const { years, percent } = words.unit;
  const within = (grade: 'C' | 'D', label: string) => (
    <LimitedInput
      label={label}
      unit={years}
      limit="withinYears"
      value={draft.repairWithinYears[grade]}
      onChange={(value) => onChange({ ...draft, repairWithinYears: { ...draft.repairWithinYears, [grade]: value } })}
    />
  );
  return (
    <>
      <div className="form-row">
        <LimitedInput
          label={words.fields.renovationAgeYears}
          hint={words.renovationHint}
          unit={years}
          limit="ageYears"
          value={draft.renovationAgeYears}
          onChange={(renovationAgeYears) => onChange({ ...draft, renovationAgeYears })}
        />
        <LimitedInput
          label={words.fields.extensionAgeYears}
          hint={words.extensionHint}
          unit={years}
          limit="ageYears"
          value={draft.extensionAgeYears}
          onChange={(extensionAgeYears) => onChange({ ...draft, extensionAgeYears })}
        />
        <LimitedInput
          label={words.fields.smallerAreaPercent}
          hint={words.smallerHint}
          unit={percent}
          limit="smallerAreaPercent"
          value={draft.smallerAreaPercent}
          onChange={(smallerAreaPercent) => onChange({ ...draft, smallerAreaPercent })}
        />
      </div>
      <div className="form-row">
        {within('C', words.withinC)}
        {within('D', words.withinD)}
      </div>
      {!areReadableYears(draft.repairWithinYears) && <p className="field-error">{words.withinProblem}</p>}
      <label className="check">
        <input
          type="checkbox"
          checked={draft.extendsUnknownFrames}
          onChange={(event) => onChange({ ...draft, extendsUnknownFrames: event.target.checked })}
        />
        <span>{words.fields.extendsUnknownFrames}</span>
      </label>
    </>
  );
}

function Risks({ draft, onChange }: DraftProps) {
  const { treatmentSettings: words } = useText();
  return (
    <div className="form-row">
      {consequenceKeys.map((key) => (
        <LimitedInput
          key={key}
          label={words.risks[key]}
          hint={words.riskHints[key]}
          {...(key !== 'frameShape' && { unit: words.unit.percent })}
          limit={limitOfConsequence(key)}
          value={draft.consequences[key]}
          onChange={(value) => onChange({ ...draft, consequences: { ...draft.consequences, [key]: value } })}
        />
      ))}
    </div>
  );
}
