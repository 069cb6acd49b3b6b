import { ApiProblem } from '../api/problem.js';
import type { FacilityDetail, FacilityProperty, PropertyEvent } from '../api/types.js';
import { CarryEvent } from './carry-event.js';
import { EditableRow } from '../facilities/editable-row.js';
import { useNewPart, usePart } from '../facilities/use-part.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { dayText } from '../format/date.js';
import { areaText, digits } from '../format/quantity.js';
import { wholeYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Icon } from '../shell/icons.js';
import {
  eventFields,
  type EventSubjects,
  eventWords,
  flatEvent,
  flatEventProblem,
  nestedEvent,
  newEvent,
  newEventFields,
  subjectsWith,
} from './event-fields.js';

export interface EventsSectionProps {
  readonly code: string;
  readonly facility: FacilityDetail;
  readonly property: FacilityProperty;
}

/** 異動: what came, changed and went, newest first, typed by hand. */
export function EventsSection({ code, facility, property }: EventsSectionProps) {
  const { language, text } = useLanguage();
  const add = useNewPart(code, 'propertyEvent', facility.id);
  const { isOpen, opener, open, close } = useInPlaceForm();
  const words = text.property.events;
  const subjects = { buildings: facility.buildings, parcels: property.parcels };
  return (
    <section className="section" id="events">
      <div className="page-title">
        <h2>
          {words.title} <small>{words.count(digits(property.events.length))}</small>
        </h2>
        {!isOpen && (
          <Permitted to="facility:write">
            <button ref={opener} type="button" className="button" onClick={open}>
              <Icon name="plus" />
              {words.add}
            </button>
          </Permitted>
        )}
      </div>
      {isOpen && (
        <>
          <p className="field-hint">{words.hint}</p>
          <RecordForm
            fields={newEventFields}
            words={eventWords(text, language, subjects)}
            record={newEvent}
            version={null}
            save={(changes) => inFormWords(changes, () => add(nestedEvent({ ...newEvent, ...changes })))}
            onDone={close}
            onCancel={close}
          />
        </>
      )}
      {property.events.length === 0 && !isOpen && <p className="empty">{words.empty}</p>}
      <ul>
        {property.events.map((event) => (
          <li key={event.id}>
            <EventRow code={code} event={event} subjects={subjects} />
            {!event.isCarried && <CarryEvent code={code} event={event} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EventRowProps {
  readonly code: string;
  readonly event: PropertyEvent;
  readonly subjects: EventSubjects;
}

function EventRow({ code, event, subjects }: EventRowProps) {
  const { language, text } = useLanguage();
  const { save, remove } = usePart(code, 'propertyEvent', event);
  const words = text.property;
  const what = event.subject === 'facility' ? words.events.facility : (event.subjectName ?? '');
  const extent = event.whole ? '' : `(${words.extents.part})`;
  const label = `${dayText(event.eventDate, language)} ${words.eventKinds[event.kind]}${extent} ${what}`;
  const details = detailsOf(event, text, language);
  return (
    <EditableRow
      isTitled
      label={label}
      fields={eventFields}
      words={eventWords(text, language, subjectsWith(subjects, event))}
      record={flatEvent(event)}
      version={event.version}
      save={(changes, version) => inFormWords(changes, () => save(nestedEvent(changes), version))}
      remove={remove}
    >
      {details !== '' && <small className="row-details">{details}</small>}
    </EditableRow>
  );
}

function detailsOf(event: PropertyEvent, text: Texts, language: Language): string {
  const { classes, events } = text.property;
  const { categories, owners } = text.domain;
  const change = <T extends string>(before: T | null, after: T | null, names: Readonly<Record<T, string>>) =>
    before === null && after === null
      ? null
      : events.change(before === null ? '…' : names[before], after === null ? '…' : names[after]);
  return [
    event.buildingAreaM2 && events.buildingArea(areaText(event.buildingAreaM2, language)),
    event.landAreaM2 && events.landArea(areaText(event.landAreaM2, language)),
    event.amountYen && wholeYen(event.amountYen, language),
    event.counterparty,
    change(event.classBefore, event.classAfter, classes),
    change(event.categoryBefore, event.categoryAfter, categories),
    change(event.ownerBefore, event.ownerAfter, owners),
    event.documentNumber,
    event.reason,
  ]
    .filter(Boolean)
    .join(' · ');
}

async function inFormWords<T>(changes: Readonly<Record<string, unknown>>, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw error instanceof ApiProblem ? flatEventProblem(error, changes) : error;
  }
}
