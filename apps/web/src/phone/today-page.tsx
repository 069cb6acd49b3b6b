import { useCallback, useEffect, useState } from 'react';
import { Link } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { LonLat } from '#libs/asset';
import { ChoiceInput } from '../forms/inputs.js';
import { dayText } from '../format/date.js';
import { useLanguage, useText } from '../i18n/text.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Icon } from '../shell/icons.js';
import type { FieldFacility } from './field-work.js';
import { justFinished } from './just-finished.js';
import { GradeMark } from './grade-look.js';
import { distanceText } from './phone-words.js';
import { Drafts } from './drafts.js';
import { DutyMarks } from './duties.js';
import { Freshness } from './freshness.js';
import { listFacilities, type ListedFacility } from './nearest.js';
import { usePhone } from './phone-context.js';
import { OthersUnsent } from './others-unsent.js';
import { PhoneFrame } from './phone-frame.js';
import { NewEdition } from './new-edition.js';
import { StateTag } from './state-tag.js';
import { LastPhoto } from './last-photo.js';
import { findPosition, isPositionAllowed } from './position.js';

const shownAtOnce = 50;

/** The facilities in the inspector's charge; the nearest first where the phone may say where it is. */
export function TodayPage() {
  const { phone: words } = useText();
  const { fieldWork } = usePhone();
  const cameFrom: unknown = useHistoryState();
  return (
    <PhoneFrame title={words.today} back={null}>
      <NewEdition />
      {cameFrom === justFinished && <p className="notice notice-good">{words.form.finished}</p>}
      <OthersUnsent />
      <Drafts />
      <OwnFindingsLink />
      {fieldWork.value ? <Facilities /> : <NoList isLoading={fieldWork.isLoading} />}
      <footer className="phone-foot">
        <Freshness of={fieldWork} />
        <OtherCity />
        <p className="field-hint">{words.list.install}</p>
        <LanguageSwitch />
      </footer>
    </PhoneFrame>
  );
}

/** To what has become of what was reported; not for who has reported nothing. */
function OwnFindingsLink() {
  const { own } = useText().phone;
  const findings = usePhone().ownFindings.value;
  if (!findings || findings.total === 0) return null;
  return (
    <Link className="phone-item" href="/phone/findings">
      <span className="phone-item-words">
        <strong>{own.title}</strong>
        <small>{own.counts(findings.open, findings.total - findings.open)}</small>
      </span>
      <Icon name="arrow" />
    </Link>
  );
}

/** For who inspects in several cities; what is unsent of one stays on the phone. */
function OtherCity() {
  const { phone: words } = useText();
  const { cities, identity, moveTo } = usePhone();
  if (cities.length < 2) return null;
  return (
    <ChoiceInput
      label={words.city}
      value={identity.code}
      options={cities.map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(chosen) => {
        const city = cities.find(({ code }) => code === chosen);
        if (city) moveTo(city);
      }}
    />
  );
}

function NoList({ isLoading }: { readonly isLoading: boolean }) {
  const text = useText();
  return isLoading ? <output className="loading">{text.shell.loading}</output> : <p>{text.phone.firstOnline}</p>;
}

function Facilities() {
  const { phone: words } = useText();
  const { value: fieldWork } = usePhone().fieldWork;
  const [search, setSearch] = useState('');
  const [most, setMost] = useState(shownAtOnce);
  const [here, setHere] = useState<LonLat | null>(null);
  const all = fieldWork?.facilities ?? [];
  const listed = listFacilities(all, search, here);
  if (all.length === 0) return <p className="empty">{words.list.none}</p>;
  return (
    <>
      <label className="phone-search">
        <span className="visually-hidden">{words.list.search}</span>
        <Icon name="search" />
        <input
          className="input"
          type="search"
          placeholder={words.list.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </label>
      <SortedBy here={here} count={listed.length} onFound={setHere} />
      {listed.length === 0 && <p className="empty">{words.list.notFound}</p>}
      <ul className="phone-list">
        {listed.slice(0, most).map((one) => (
          <FacilityItem key={one.facility.id} {...one} />
        ))}
      </ul>
      {listed.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + shownAtOnce)}>
          {words.list.more(listed.length - most)}
        </button>
      )}
    </>
  );
}

interface SortedByProps {
  readonly here: LonLat | null;
  readonly count: number;
  readonly onFound: (here: LonLat) => void;
}

/** Asks for the position by itself only where that was allowed before. */
function SortedBy({ here, count, onFound }: SortedByProps) {
  const { phone: words } = useText();
  const [looking, setLooking] = useState<'no' | 'yes' | 'failed'>('no');
  const look = useCallback(() => {
    setLooking('yes');
    findPosition().then(
      (position) => {
        setLooking('no');
        onFound(position);
      },
      () => setLooking('failed'),
    );
  }, [onFound]);
  useEffect(() => void isPositionAllowed().then((isAllowed) => isAllowed && look()), [look]);
  const order = here ? words.list.sortedNear : words.list.sortedName;
  return (
    <div className="spread">
      <output className="field-hint">
        {looking === 'yes' ? words.list.locating : looking === 'failed' ? words.list.noPosition : order}
        {` · ${words.list.count(count)}`}
      </output>
      {!here && (
        <button type="button" className="button" aria-disabled={looking === 'yes'} onClick={look}>
          {words.list.nearest}
        </button>
      )}
    </div>
  );
}

function FacilityItem({ facility, awayM }: ListedFacility) {
  const { language, text } = useLanguage();
  const words = text.phone;
  const { outbox } = usePhone();
  const own = outbox.records.filter(({ record }) => record.facilityId === facility.id).slice(-3);
  return (
    <li>
      <Link className="phone-item" href={`/phone/f/${facility.id}`}>
        <LastPhoto photoId={facility.last?.photoId ?? null} />
        <span className="phone-item-words">
          <strong>{facility.name}</strong>
          <small>
            {[awayM === null ? null : words.list.away(distanceText(awayM)), facility.address]
              .filter(Boolean)
              .join(' · ')}
          </small>
          <span className="in-row">
            <WorstGrade facility={facility} />
            <small>
              {facility.last ? words.list.last(dayText(facility.last.inspectedOn, language)) : words.list.never}
            </small>
            <DutyMarks facility={facility} />
          </span>
          {own.length > 0 && (
            <span className="in-row">
              {own.map(({ operationId, state }) => (
                <StateTag key={operationId} state={state} />
              ))}
            </span>
          )}
        </span>
        <Icon name="arrow" />
      </Link>
    </li>
  );
}

function WorstGrade({ facility: { worstGrade } }: { readonly facility: FieldFacility }) {
  const { phone: words } = useText();
  if (worstGrade === null) return null;
  return (
    <span>
      <span className="visually-hidden">{words.list.worst('')}</span>
      <GradeMark grade={worstGrade} />
    </span>
  );
}
