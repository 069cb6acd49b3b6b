import { reportedComponents } from '#libs/asset';
import { type InspectionFinding, severities } from '#libs/contracts';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import type { AnswerFieldProps } from './answer-field.js';
import { BigChoice } from './big-choice.js';
import { isAbout, withFinding } from './draft.js';
import { findingElement, goToQuestion } from './go-to.js';
import { partText } from './phone-words.js';
import { PhotoStrip } from './photo-strip.js';
import { PositionField } from './position-field.js';

const severityShapes = { minor: '▁', moderate: '▃', serious: '▅', dangerous: '▇' } as const;

interface FindingFieldProps extends Omit<AnswerFieldProps, 'question'> {
  readonly finding: InspectionFinding;
  readonly number: number;
  readonly onRemove: () => void;
}

/** A defect: where, what, how bad, with photos. */
export function FindingField({
  finding,
  number,
  record,
  facility,
  questions,
  change,
  isTried,
  onRemove,
}: FindingFieldProps) {
  const text = useText();
  const { form, severities: severityWords } = text.phone;
  const set = (next: Partial<InspectionFinding>) =>
    change((draft) => {
      const now = draft.findings.find(({ findingId }) => findingId === finding.findingId);
      return now ? withFinding(draft, { ...now, ...next }) : draft;
    });
  const question =
    questions.find((one) => isAbout(one, finding)) ?? questions.find(({ item }) => item.key === finding.itemKey);
  const isWordless = isTried && finding.description.trim() === '';
  return (
    <fieldset id={findingElement(finding)} className="phone-question phone-finding">
      <legend>
        {form.findingNumber(number)}
        {question && <small>{question.item.label}</small>}
      </legend>
      <TextInput
        kind="long"
        label={form.description}
        isRequired
        error={isWordless ? form.wordless : null}
        value={finding.description}
        onChange={(description) => set({ description })}
      />
      <BigChoice
        label={form.severity}
        options={severities.map((severity) => ({
          value: severity,
          shape: severityShapes[severity],
          word: severityWords[severity],
          look: `severity-${severity}`,
        }))}
        value={finding.severity}
        onChange={(severity) => set({ severity })}
      />
      <ChoiceInput
        label={form.part}
        value={finding.component}
        options={reportedComponents.map((value) => ({ value, label: partText(value, text) }))}
        onChange={(part) => set({ component: reportedComponents.find((one) => one === part) ?? 'other' })}
      />
      {facility.buildings.length > 0 && (
        <ChoiceInput
          label={form.building}
          none={form.whole}
          value={finding.buildingId ?? ''}
          options={facility.buildings.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => set({ buildingId: id === '' ? null : id })}
        />
      )}
      <PositionField facility={facility} position={finding.position} onChange={(position) => set({ position })} />
      <PhotoStrip
        place={{ of: 'finding', findingId: finding.findingId }}
        photoIds={finding.photoIds}
        about={form.findingNumber(number)}
        {...{ record, questions, change }}
      />
      <div className="actions">
        {question && (
          <button type="button" className="button" onClick={() => goToQuestion(question)}>
            <Icon name="back" />
            {form.backToItem(question.item.label)}
          </button>
        )}
        <button type="button" className="button button-danger" onClick={onRemove}>
          <Icon name="trash" />
          {form.removeFinding}
        </button>
      </div>
    </fieldset>
  );
}
