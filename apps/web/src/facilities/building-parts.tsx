import type { PartKind } from '../api/facility.js';
import type { BuildingDetail, Municipality } from '../api/types.js';
import type { RecordField } from '../forms/record-fields.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
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
      {groupsOf(building, text).map((group) => (
        <PartGroup key={group.kind} code={code} city={city} building={building} {...group} />
      ))}
    </div>
  );
}

interface Group {
  readonly kind: Extract<PartKind, 'function' | 'component' | 'room'>;
  readonly title: string;
  readonly addLabel: string;
  readonly fields: readonly RecordField<EditableKey>[];
  readonly parts: readonly Part[];
}

function groupsOf({ functions, components, rooms }: BuildingDetail, { facility }: Texts): readonly Group[] {
  const { addFunction, addComponent, addRoom } = facility;
  return [
    { kind: 'function', title: facility.functions, addLabel: addFunction, fields: functionFields, parts: functions },
    {
      kind: 'component',
      title: facility.components,
      addLabel: addComponent,
      fields: componentFields,
      parts: components,
    },
    { kind: 'room', title: facility.rooms, addLabel: addRoom, fields: roomFields, parts: rooms },
  ];
}

type PartGroupProps = BuildingPartsProps & Group;

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
        <Permitted to="facility:write">
          <button ref={opener} type="button" className="button button-quiet" onClick={open}>
            <Icon name="plus" />
            {addLabel}
          </button>
        </Permitted>
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
