import { Link } from 'wouter';
import type { LegalDuty } from '../api/types.js';
import { dayText } from '../format/date.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { DutyActions } from './duty-actions.js';
import { DutyHistory } from './duty-history.js';
import { dueText, dutyText, intervalText, lawText } from './legal-words.js';

export interface DutyRowProps {
  readonly code: string;
  readonly duty: LegalDuty;
  readonly today: string;
  readonly isOfCity?: boolean;
}

/** One inspection of a facility: what law asks, by when, what came of it last, and what is to be done about it. */
export function DutyRow({ code, duty, today, isOfCity = false }: DutyRowProps) {
  const { language, text } = useLanguage();
  const { legal } = text;
  const name = dutyText(duty, text);
  const law = lawText(duty, language) ?? legal.noLaw;
  return (
    <article className="duty">
      <div>
        {isOfCity && (
          <Link className="duty-facility" href={`/${code}/facilities/${duty.facilityId}#legal`}>
            {duty.facilityName}
          </Link>
        )}
        <h3>{name}</h3>
        <p className="field-hint">
          {law} <span className="number">· {intervalText(duty.intervalMonths, text)}</span>
        </p>
        {duty.note !== null && <p className="field-hint">{duty.note}</p>}
      </div>
      <Due duty={duty} today={today} />
      <Last duty={duty} />
      <dl>
        <dt>{legal.contractor}</dt>
        <dd>{duty.contractor ?? text.shell.notEntered}</dd>
      </dl>
      <DutyActions code={code} duty={duty} today={today} name={isOfCity ? `${duty.facilityName} ${name}` : name} />
      {!isOfCity && <DutyHistory code={code} duty={duty} />}
    </article>
  );
}

function Due({ duty: { dueOn, state }, today }: Pick<DutyRowProps, 'duty' | 'today'>) {
  const { language, text } = useLanguage();
  return (
    <dl>
      <dt>{text.legal.due}</dt>
      <dd>
        {dueOn !== null && <span>{dayText(dueOn, language)} </span>}
        <strong className={`duty-state state-${state}`}>
          {state === 'overdue' && <Icon name="warning" />}
          {dueText(dueOn, today, text)}
        </strong>
      </dd>
    </dl>
  );
}

function Last({ duty: { last } }: Pick<DutyRowProps, 'duty'>) {
  const { language, text } = useLanguage();
  const { legal } = text;
  return (
    <dl>
      <dt>{legal.last}</dt>
      {last === null ? (
        <dd className="is-unknown">{legal.neverDone}</dd>
      ) : (
        <dd>
          <span>{dayText(last.doneOn, language)} </span>
          <span className={last.result === 'defect' ? 'tag tag-warn' : 'tag'}>{legal.results[last.result]}</span>
          {last.note !== null && <small className="row-details">{last.note}</small>}
        </dd>
      )}
    </dl>
  );
}
