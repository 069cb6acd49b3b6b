import { Link } from 'wouter';
import type { OutboxRecord } from '#libs/outbox';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { useTemplateOf } from './phone-context.js';
import { momentText } from './phone-words.js';
import { StateTag } from './state-tag.js';

interface RecordLinkProps {
  readonly of: Pick<OutboxRecord, 'state' | 'record'>;
  /** Null where the page is about the facility anyway. */
  readonly facilityName: string | null;
}

/** The way to an inspection that the phone has: which, how far it is, since when. */
export function RecordLink({ of: { state, record }, facilityName }: RecordLinkProps) {
  const { language, text } = useLanguage();
  const template = useTemplateOf(record)?.name ?? '';
  return (
    <Link className="phone-item" href={`/phone/i/${record.inspectionId}`}>
      <span className="phone-item-words">
        <strong>{facilityName ?? template}</strong>
        {facilityName !== null && <small>{template}</small>}
        <span className="in-row">
          <StateTag state={state} />
          <small>{text.phone.choose.started(momentText(record.startedAt, language))}</small>
        </span>
      </span>
      <Icon name="arrow" />
    </Link>
  );
}
