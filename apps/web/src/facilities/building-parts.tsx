import type { PartKind } from '../api/facility.js';
import type { BuildingDetail, Municipality } from '../api/types.js';
import type { RecordField } from '../forms/record-fields.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { EditableRow } from './editable-row.js';
import { componentFields, type EditableKey, facilityWords, functionFields, roomFields } from './facility-words.js';
import { useNewPart, usePart } from './use-part.js';

type Part = { readonly id: string; readonly version: number } & Readonly<Partial<Record<EditableKey, unknown>>>;

export interface BuildingPartsProps {
  readonly code: string;
  readonly city: Municipality;
  readonly building: BuildingDetail;
}

/** 機能, 部位 and 諸室 of a building. */
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
      <PartGroup
        code={code}
        city={city}
        building={building}
        kind="room"
        title={text.facility.rooms}
        addLabel={text.facility.addRoom}
        fields={roomFields}
        parts={building.rooms}
      />
    </div>
  );
}

interface PartGroupProps extends BuildingPartsProps {
  readonly kind: Extract<PartKind, 'function' | 'component' | 'room'>;
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
  const { save, remove } = usePart(code, kind, part);
  const words = facilityWords(text, language, city);
  const shown = fields.filter(({ key, kind: type }) => (type === 'flag' ? part[key] === true : isSaid(part[key])));
  const label = shown
    .map(({ key, kind: type }) => (type === 'flag' ? words.label(key) : words.show(key, part[key])))
    .join(' · ');
  return (
    <EditableRow
      label={label}
      fields={fields}
      words={words}
      record={part}
      version={part.version}
      save={save}
      remove={remove}
    />
  );
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined;
