import type { PartKind } from '../api/facility.js';
import type { BuildingDetail, Municipality } from '../api/types.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import type { RecordField } from '../forms/record-fields.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { componentFields, type EditableKey, facilityWords, functionFields } from './facility-words.js';
import { useNewPart, usePart } from './use-part.js';

type Part = { readonly id: string; readonly version: number } & Readonly<Partial<Record<EditableKey, unknown>>>;

export interface BuildingPartsProps {
  readonly code: string;
  readonly city: Municipality;
  readonly building: BuildingDetail;
}

/** 機能 and 部位 of a building. */
export function BuildingParts({ code, city, building }: BuildingPartsProps) {
  const { text } = useLanguage();
  return (
    <div className="parts">
      <PartGroup
        code={code}
        city={city}
        building={building}
        kind="function"
        title={text.facility.functions}
        addLabel={text.facility.addFunction}
        fields={functionFields}
        parts={building.functions}
      />
      <PartGroup
        code={code}
        city={city}
        building={building}
        kind="component"
        title={text.facility.components}
        addLabel={text.facility.addComponent}
        fields={componentFields}
        parts={building.components}
      />
    </div>
  );
}

interface PartGroupProps extends BuildingPartsProps {
  readonly kind: Exclude<PartKind, 'building'>;
  readonly title: string;
  readonly addLabel: string;
  readonly fields: readonly RecordField<EditableKey>[];
  readonly parts: readonly Part[];
}

function PartGroup(props: PartGroupProps) {
  const { code, city, building, kind, title, addLabel, fields, parts } = props;
  const { language, text } = useLanguage();
  const add = useNewPart(code, kind, building.id);
  const { isOpen, opener, open, close } = useInPlaceForm();
  return (
    <details className="part-group">
      <summary>
        {title} <span className="number">{parts.length}</span>
      </summary>
      <ul>
        {parts.map((part) => (
          <li key={part.id}>
            <PartRow {...props} part={part} />
          </li>
        ))}
      </ul>
      {isOpen ? (
        <RecordForm
          fields={fields}
          words={facilityWords(text, language, city)}
          record={kind === 'component' ? { kind: 'roof' } : {}}
          version={null}
          save={(changes) => add(kind === 'component' ? { kind: 'roof', ...changes } : changes)}
          onDone={close}
          onCancel={close}
        />
      ) : (
        <button ref={opener} type="button" className="button button-quiet" onClick={open}>
          <Icon name="plus" />
          {addLabel}
        </button>
      )}
    </details>
  );
}

function PartRow({ code, city, kind, fields, part }: PartGroupProps & { readonly part: Part }) {
  const { language, text } = useLanguage();
  const { isOpen, opener, open, close } = useInPlaceForm();
  const { save, remove } = usePart(code, kind, part);
  const words = facilityWords(text, language, city);
  const shown = fields.filter(({ key }) => part[key] !== null && part[key] !== undefined);
  const label = shown.map(({ key }) => words.show(key, part[key])).join(' · ');
  if (isOpen) {
    return (
      <RecordForm
        fields={fields}
        words={words}
        record={part}
        version={part.version}
        save={save}
        onDone={close}
        onCancel={close}
      />
    );
  }
  return (
    <div className="part-row">
      <span>{label}</span>
      <button
        ref={opener}
        type="button"
        className="button button-quiet"
        aria-label={`${text.shell.edit}: ${label}`}
        onClick={open}
      >
        <Icon name="edit" />
      </button>
      <ConfirmButton
        isQuiet
        label={`${text.shell.remove}: ${label}`}
        title={text.facility.removeTitle(label)}
        hint={text.facility.removeHint}
        error={remove.error}
        onConfirm={() => remove.mutate()}
      />
    </div>
  );
}
