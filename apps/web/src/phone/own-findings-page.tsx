import { useEffect, useState } from 'react';
import { FindingWalk } from '../findings/finding-walk.js';
import { daysOverdue, findingName, placeName, todayInJapan } from '../findings/finding-words.js';
import { dateText, dayText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Freshness } from './freshness.js';
import { isDone, type OwnFinding, type OwnFindings } from './own-findings.js';
import { usePhone } from './phone-context.js';
import { PhoneFrame } from './phone-frame.js';

const shownAtOnce = 30;

/** What has become of the findings that the owner of the phone reported; without network as of the last time. */
export function OwnFindingsPage() {
  const { own } = useText().phone;
  const { ownFindings } = usePhone();
  const { value, isLoading, refresh } = ownFindings;
  useEffect(refresh, [refresh]);
  return (
    <PhoneFrame title={own.title} back="/phone">
      <p className="field-hint">{own.lead}</p>
      <Freshness of={ownFindings} />
      {value ? <Findings findings={value} /> : !isLoading && <p className="notice notice-warn">{own.notHere}</p>}
    </PhoneFrame>
  );
}

function Findings({ findings: { items, total } }: { readonly findings: OwnFindings }) {
  const { own } = useText().phone;
  if (items.length === 0) return <p className="empty">{own.none}</p>;
  return (
    <>
      <Group id="open" title={own.open} items={items.filter((one) => !isDone(one))} none={own.noneOpen} />
      <Group id="done" title={own.done} items={items.filter(isDone)} none={own.noneDone} />
      {total > items.length && <p className="field-hint">{own.newest(items.length, total)}</p>}
    </>
  );
}

interface GroupProps {
  readonly id: string;
  readonly title: string;
  readonly items: readonly OwnFinding[];
  readonly none: string;
}

function Group({ id, title, items, none }: GroupProps) {
  const { own } = useText().phone;
  const [most, setMost] = useState(shownAtOnce);
  return (
    <section className="phone-section" aria-labelledby={id}>
      <h2 id={id}>
        {title} <small>{own.count(items.length)}</small>
      </h2>
      {items.length === 0 && <p className="empty">{none}</p>}
      <ul className="phone-list">
        {items.slice(0, most).map((finding) => (
          <Finding key={finding.id} finding={finding} />
        ))}
      </ul>
      {items.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + shownAtOnce)}>
          {own.more(items.length - most)}
        </button>
      )}
    </section>
  );
}

interface FindingProps {
  readonly finding: OwnFinding;
}

function Finding({ finding }: FindingProps) {
  const { language, text } = useLanguage();
  const { findings, phone } = text;
  const { facilityName, severity, status, reportedAt, steps } = finding;
  return (
    <li className="outbox-item">
      <h3>{findingName(finding, text)}</h3>
      <p className="in-row">
        <span className="tag tag-accent">{findings.statuses[status]}</span>
        <span className={`tag severity-${severity}`}>{phone.severities[severity]}</span>
      </p>
      <small>
        {[
          `${facilityName}(${placeName(finding, text)})`,
          phone.own.reported(dateText(new Date(reportedAt), language)),
        ].join(' · ')}
      </small>
      <LastStep finding={finding} />
      <Order finding={finding} />
      {steps.length > 1 && (
        <details>
          <summary>{findings.walk}</summary>
          <FindingWalk steps={steps} />
        </details>
      )}
    </li>
  );
}

/** What was done last after the report, by whom and when, and what was said of it. */
function LastStep({ finding: { steps } }: FindingProps) {
  const { language, text } = useLanguage();
  const last = steps.at(-1);
  if (!last || steps.length === 1) return null;
  const { step, at, byName, note } = last;
  return (
    <p>
      <strong>{text.phone.own.last(text.findings.steps[step], dateText(new Date(at), language))}</strong> {byName}
      {note !== null && <span className="own-note">{note}</span>}
    </p>
  );
}

/** Who mends it, and by when. */
function Order({ finding: { status, contractor, dueOn } }: FindingProps) {
  const { language, text } = useLanguage();
  const { findings } = text;
  const overdue = status === 'ordered' ? daysOverdue(dueOn, todayInJapan()) : 0;
  if (contractor === null && dueOn === null) return null;
  return (
    <p className="in-row">
      {contractor !== null && <span>{`${findings.contractor}: ${contractor}`}</span>}
      {dueOn !== null && <span>{`${findings.dueOn}: ${dayText(dueOn, language)}`}</span>}
      {overdue > 0 && (
        <strong className="duty-state state-overdue">
          <Icon name="warning" />
          {findings.overdue(digits(overdue))}
        </strong>
      )}
    </p>
  );
}
