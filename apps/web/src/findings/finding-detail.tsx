import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { FindingDetail } from '../api/types.js';
import { dayText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage, useText } from '../i18n/text.js';
import { inspectionQuery } from '../inspections/inspection-queries.js';
import { PhotoRow, type ShownPhoto } from '../inspections/photo-figure.js';
import { partText } from '../phone/phone-words.js';
import { useMay } from '../session/permission.js';
import { Loading } from '../shell/loading.js';
import { useSingleKeys } from '../shell/single-keys.js';
import { FindingWalk } from './finding-walk.js';
import { momentText, placeName } from './finding-words.js';
import { findingQuery } from './findings-queries.js';
import { FindingPlace } from './finding-place.js';
import { FindingReports } from './finding-reports.js';
import { type StepName, stepKeys } from './inbox-keys.js';
import { mayTake } from './may-take.js';
import { WeightsDialog } from './weights-dialog.js';

interface FindingDetailProps {
  readonly code: string;
  readonly id: string;
  readonly onStep: (step: StepName) => void;
}

interface PartProps {
  readonly code: string;
  readonly finding: FindingDetail;
}

/** Everything that is known of a finding, and what can be done about it. */
export function FindingDetailPart({ code, id, onStep }: FindingDetailProps) {
  const text = useText();
  const query = useQuery(findingQuery(code, id));
  const finding = query.data;
  if (!finding) return <Loading queries={[query]} />;
  return (
    <article className="finding">
      <header>
        <p className="in-row">
          <span className={`tag severity-${finding.severity}`}>{text.phone.severities[finding.severity]}</span>
          <span className="tag">{text.findings.statuses[finding.status]}</span>
        </p>
        <h2 id="finding-title" tabIndex={-1}>
          {partText(finding.component, text)}
        </h2>
        <p className="finding-words">{finding.description}</p>
      </header>
      <Steps finding={finding} onStep={onStep} />
      <Facts code={code} finding={finding} />
      <Photos code={code} finding={finding} />
      <FindingReports code={code} id={finding.id} />
      <section>
        <h3>{text.findings.place}</h3>
        <FindingPlace code={code} finding={finding} />
      </section>
      <section>
        <h3>{text.findings.walk}</h3>
        <FindingWalk steps={finding.steps} />
      </section>
    </article>
  );
}

function Steps({
  finding,
  onStep,
}: {
  readonly finding: FindingDetail;
  readonly onStep: FindingDetailProps['onStep'];
}) {
  const { findings } = useText();
  const may = useMay();
  const keys: Readonly<Record<string, string>> = useSingleKeys() ? stepKeys : {};
  const offered = (finding.nextSteps as StepName[]).filter((step) => mayTake(step, may));
  if (offered.length === 0) return null;
  const forward = offered.find((step) => step !== finding.status);
  return (
    <div className="actions">
      {offered.map((step) => (
        <button
          key={step}
          type="button"
          className={step === forward ? 'button button-primary' : 'button'}
          onClick={() => onStep(step)}
        >
          {findings.act[step]}
          {keys[step] && <kbd aria-hidden="true">{keys[step]}</kbd>}
        </button>
      ))}
    </div>
  );
}

function Facts({ code, finding }: PartProps) {
  const { language, text } = useLanguage();
  const { findings } = text;
  const rows: readonly (readonly [string, string | null])[] = [
    [findings.consequence, consequenceText(finding, text)],
    [findings.reporter, finding.reportedByName],
    [findings.reportedAt, momentText(finding.reportedAt, language)],
    [findings.dueOn, finding.dueOn && dayText(finding.dueOn, language)],
    [findings.contractor, finding.contractor],
    [findings.cost, finding.costYen === null ? null : findings.costOf(digits(finding.costYen))],
  ];
  return (
    <>
      <p>
        <Link href={`/${code}/facilities/${finding.facilityId}`}>{finding.facilityName}</Link>{' '}
        {placeName(finding, text)}
        {finding.inspectionId !== null && ' · '}
        {finding.inspectionId !== null && (
          <Link href={`/${code}/inspections/${finding.inspectionId}`}>{findings.inspectionLink}</Link>
        )}
      </p>
      <Formula code={code} finding={finding} />
      <dl className="finding-facts">
        {rows.map(([label, value]) =>
          value === null ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}

/** Until somebody sets the priority, what may come of it is taken from the part, and says so. */
function consequenceText({ consequence, steps }: FindingDetail, { findings }: Texts): string {
  const word = findings.consequences[consequence];
  return steps.some(({ step }) => step === 'prioritised') ? word : findings.assumedConsequence(word);
}

/** 優先度 with both factors, by the weights of the city. */
function Formula({ code, finding: { weight } }: PartProps) {
  const { findings } = useText();
  const may = useMay();
  const [isEditing, setIsEditing] = useState(false);
  return (
    <p className="finding-formula">
      <strong>{findings.priority}</strong>{' '}
      <span className="number">
        {findings.formula(digits(weight.urgency), digits(weight.consequence), digits(weight.priority))}
      </span>
      {may('finding:decide') && (
        <button type="button" className="button button-quiet" onClick={() => setIsEditing(true)}>
          {findings.weights}
        </button>
      )}
      {isEditing && <WeightsDialog code={code} onClose={() => setIsEditing(false)} />}
    </p>
  );
}

function Photos({ code, finding }: PartProps) {
  const { findings } = useText();
  const inspection = useQuery({
    ...inspectionQuery(code, finding.inspectionId ?? ''),
    enabled: finding.inspectionId !== null && finding.photoIds.length > 0,
  });
  const photos = finding.photoIds.map((photoId): ShownPhoto => {
    const state = inspection.data?.photos.find((photo) => photo.photoId === photoId)?.state ?? 'stored';
    const told = inspection.data?.record.photos.find((photo) => photo.photoId === photoId);
    return { photoId, state, drawing: told?.drawing ?? [] };
  });
  return (
    <section>
      <h3>{findings.photos}</h3>
      {photos.length === 0 ? (
        <p className="empty">{findings.noPhotos}</p>
      ) : inspection.isLoading ? (
        <Loading queries={[inspection]} />
      ) : (
        <PhotoRow code={code} photos={photos} />
      )}
    </section>
  );
}
