import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { InspectionDetail, InspectionTemplate } from '../api/types.js';
import { isNowhere } from '../api/problem.js';
import { momentText } from '../findings/finding-words.js';
import { writeFindingsView } from '../findings/findings-address.js';
import { facilityQuery } from '../api/facility.js';
import { dayText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { GradeMark } from '../phone/grade-look.js';
import { answerText, partText } from '../phone/phone-words.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { NotFound } from '../shell/not-found.js';
import { editionQuery, inspectionQuery } from './inspection-queries.js';
import { InspectionTabs } from './inspection-tabs.js';
import { PhotoRow, type ShownPhoto } from './photo-figure.js';

interface InspectionProps {
  readonly code: string;
  readonly inspection: InspectionDetail;
}

/** One inspection as its last revision tells it. */
export function InspectionRecordPage({ code, id }: { readonly code: string; readonly id: string }) {
  const { inspections } = useText();
  const query = useQuery(inspectionQuery(code, id));
  if (isNowhere(query.error)) return <NotFound code={code} />;
  return (
    <main id="content" className="page">
      <InspectionTabs code={code} />
      <Link className="back-link" href={`/${code}/inspections`}>
        <Icon name="back" />
        {inspections.back}
      </Link>
      {query.data ? <Inspection code={code} inspection={query.data} /> : <Loading queries={[query]} />}
    </main>
  );
}

function Inspection({ code, inspection }: InspectionProps) {
  const { language, text } = useLanguage();
  const template = useQuery(editionQuery(code, inspection.templateId, inspection.templateEdition));
  return (
    <>
      <h1>
        {inspection.facilityName} {inspection.templateName} {dayText(inspection.inspectedOn, language)}
      </h1>
      <Facts code={code} inspection={inspection} />
      <section className="section">
        <h2>{text.inspections.answers}</h2>
        {template.data ? (
          <Answers code={code} inspection={inspection} template={template.data} />
        ) : (
          <Loading queries={[template]} />
        )}
      </section>
      <Findings code={code} inspection={inspection} />
      <Photos code={code} inspection={inspection} />
      <Revisions code={code} inspection={inspection} />
    </>
  );
}

function Facts({ code, inspection }: InspectionProps) {
  const { language, text } = useLanguage();
  const { inspections, phone } = text;
  const { clockOffSeconds, record } = inspection;
  const rows: readonly (readonly [string, string])[] = [
    [inspections.kind, phone.kinds[inspection.kind]],
    [inspections.columns.inspection, `${inspection.templateName} ${inspections.edition(inspection.templateEdition)}`],
    [inspections.columns.by, inspection.inspectedByName],
    [inspections.columns.receipt, inspection.receiptNumber],
    [inspections.received, momentText(inspection.receivedAt, language)],
    ...(record.note ? [[inspections.note, record.note] as const] : []),
  ];
  return (
    <>
      {clockOffSeconds !== null && (
        <p className="notice">{inspections.clockOff(digits(Math.round(Math.abs(clockOffSeconds) / 60)))}</p>
      )}
      <p>
        <Link href={`/${code}/facilities/${inspection.facilityId}`}>{inspection.facilityName}</Link>
      </p>
      <dl className="finding-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

interface AnswersProps extends InspectionProps {
  readonly template: InspectionTemplate;
}

/** The answers as the template groups its items; what was not answered says so. */
function Answers({ code, inspection, template }: AnswersProps) {
  const { inspections } = useText();
  const groups = [...new Set(template.items.map(({ group }) => group))];
  return groups.map((group) => (
    <section key={group} className="answer-group">
      <h3>{group || inspections.otherGroup}</h3>
      <ul>
        {template.items
          .filter((item) => item.group === group)
          .map((item) => (
            <Item key={item.key} code={code} inspection={inspection} item={item} />
          ))}
      </ul>
    </section>
  ));
}

interface ItemProps extends InspectionProps {
  readonly item: InspectionTemplate['items'][number];
}

function Item({ code, inspection, item }: ItemProps) {
  const text = useText();
  const facility = useQuery(facilityQuery(code, inspection.facilityId));
  const answers = inspection.record.answers.filter(({ itemKey }) => itemKey === item.key);
  const nameOf = (buildingId: string | null) => facility.data?.buildings.find(({ id }) => id === buildingId)?.name;
  return (
    <li className="answer">
      <strong>{item.label}</strong>
      {answers.length === 0 && <span className="is-unknown">{text.inspections.unanswered}</span>}
      {answers.map((answer) => (
        <div key={answer.buildingId ?? ''} className="in-row">
          {nameOf(answer.buildingId) && <span>{nameOf(answer.buildingId)}</span>}
          {answer.grade && <GradeMark grade={answer.grade} />}
          <span>{answerText({ ...answer, grade: null }, text, item.unit ?? null)}</span>
          {answer.isAsLastTime && <small className="tag">{text.inspections.asLastTime}</small>}
          {answer.photoIds && answer.photoIds.length > 0 && (
            <PhotoRow code={code} photos={shownPhotos(inspection, answer.photoIds)} />
          )}
        </div>
      ))}
    </li>
  );
}

/** Photos of an inspection with their drawings and how far they have come. */
function shownPhotos({ record, photos }: InspectionDetail, ids: readonly string[]): ShownPhoto[] {
  return ids.map((photoId) => ({
    photoId,
    state: photos.find((photo) => photo.photoId === photoId)?.state ?? 'awaited',
    drawing: record.photos.find((photo) => photo.photoId === photoId)?.drawing ?? [],
  }));
}

function Findings({ code, inspection }: InspectionProps) {
  const text = useText();
  const { findings } = inspection.record;
  const address = (id: string) =>
    writeFindingsView(code, { list: 'new', severity: null, search: '', sort: 'priority', id });
  return (
    <section className="section">
      <h2>{text.inspections.findings}</h2>
      {findings.length === 0 && <p className="empty">{text.inspections.noFindings}</p>}
      <ul className="answer-group">
        {findings.map((finding) => (
          <li key={finding.findingId} className="answer">
            <Link href={address(finding.findingId)}>
              {`${partText(finding.component, text)}: ${finding.description}`}
            </Link>
            <p>
              <span className={`tag severity-${finding.severity}`}>{text.phone.severities[finding.severity]}</span>
            </p>
            <PhotoRow code={code} photos={shownPhotos(inspection, finding.photoIds ?? [])} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Photos({ code, inspection }: InspectionProps) {
  const { inspections } = useText();
  const { photos } = inspection;
  if (photos.length === 0) return null;
  const stored = photos.filter(({ state }) => state === 'stored').length;
  const ids = photos.map(({ photoId }) => photoId);
  return (
    <section className="section">
      <h2>
        {inspections.photos} <small>{inspections.photoCount(digits(stored), digits(photos.length))}</small>
      </h2>
      <PhotoRow code={code} photos={shownPhotos(inspection, ids)} />
    </section>
  );
}

function Revisions({ inspection }: InspectionProps) {
  const { language, text } = useLanguage();
  const { inspections } = text;
  return (
    <section className="section">
      <h2>{inspections.revisions}</h2>
      <ol className="finding-walk">
        {inspection.revisions.map((one) => (
          <li key={one.revision}>
            <strong>
              {inspections.revision(one.revision)}
              {one.revision === inspection.revision && ` (${inspections.current})`}
            </strong>
            <span>
              {inspections.columns.receipt} {one.receiptNumber} · {one.inspectedByName} ·{' '}
              {momentText(one.receivedAt, language)}
            </span>
            <small>
              {inspections.hash} <code>{one.contentSha256}</code>
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
