import { Link } from 'wouter';
import { defectKindWords } from '#libs/defect-report';
import type { DefectReport } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { AskButton } from '../forms/ask-button.js';
import { useLanguage, useText } from '../i18n/text.js';
import { momentText } from '../phone/phone-words.js';
import { useReport } from '../shell/live-region.js';
import { removeContact } from './report-queries.js';

interface ReportFactsProps {
  readonly code: string;
  readonly report: DefectReport;
}

/** What was reported, and how it stands. */
export function ReportFacts({ code, report }: ReportFactsProps) {
  const { language, text } = useLanguage();
  const words = text.reports.desk;
  const { facilityId, facilityName, place, location, findingStatus, decidedAt, decidedByName } = report;
  return (
    <>
      <div>
        <h2>{defectKindWords[report.kind][language]}</h2>
        <p>
          {facilityId && facilityName ? (
            <Link href={`/${code}/facilities/${facilityId}`}>{facilityName}</Link>
          ) : (
            words.noFacility
          )}
        </p>
      </div>
      <p className="report-words" lang={report.language}>
        {report.description}
      </p>
      <dl className="report-facts">
        <dt>{words.reference}</dt>
        <dd className="number">{report.reference}</dd>
        <dt>{words.receivedAt}</dt>
        <dd>{momentText(report.receivedAt, language)}</dd>
        {place !== null && (
          <>
            <dt>{words.place}</dt>
            <dd>{place}</dd>
          </>
        )}
        {location !== null && (
          <>
            <dt>{words.location}</dt>
            <dd className="number">{`${location.lat.toFixed(5)}, ${location.lon.toFixed(5)}`}</dd>
          </>
        )}
        <dt>{words.contact}</dt>
        <dd>{report.contact === null ? words.noContact : <Contact code={code} report={report} />}</dd>
        <dt>{words.publicState}</dt>
        <dd>{text.reports.state.states[report.state]}</dd>
        {report.rejection !== null && (
          <>
            <dt>{words.reason}</dt>
            <dd>{words.rejections[report.rejection]}</dd>
          </>
        )}
        {findingStatus !== null && (
          <>
            <dt>{words.finding}</dt>
            <dd>{words.findingStatuses[findingStatus]}</dd>
          </>
        )}
        {decidedAt !== null && decidedByName !== null && (
          <>
            <dt>{words.decidedBy}</dt>
            <dd>{words.decided(decidedByName, momentText(decidedAt, language))}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Contact({ code, report }: ReportFactsProps) {
  const words = useText().reports.desk;
  const say = useReport();
  const remove = useCityMutation<void, void>(code, async () => {
    await removeContact(code, report.id);
    say({ message: words.contactRemoved });
  });
  return (
    <>
      {report.contact}{' '}
      <AskButton
        label={words.removeContact}
        name={report.reference}
        title={words.removeContactTitle}
        hint={words.removeContactHint}
        act={remove}
        isDanger
      />
    </>
  );
}
