import { defectKindWords } from '#libs/defect-report';
import type { DefectReport, DuplicateSuggestion } from '../api/types.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage, useText } from '../i18n/text.js';
import { momentText, partText } from '../phone/phone-words.js';

interface DuplicateListProps {
  readonly report: DefectReport;
  readonly onJoin: (findingId: string) => void;
}

/** What a report may be about, side by side with it, each with the reasons. */
export function DuplicateList({ report, onJoin }: DuplicateListProps) {
  const words = useText().reports.desk;
  return (
    <section className="section" aria-labelledby="report-suggestions">
      <h3 id="report-suggestions">{words.suggestions}</h3>
      {report.suggestions.length === 0 ? (
        <p className="field-hint">{words.noSuggestions}</p>
      ) : (
        <ol className="duplicate-list">
          {report.suggestions.map((suggestion, at) => (
            <li key={suggestion.findingId}>
              <Duplicate report={report} suggestion={suggestion} number={at + 1} onJoin={onJoin} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface DuplicateProps extends DuplicateListProps {
  readonly suggestion: DuplicateSuggestion;
  readonly number: number;
}

function Duplicate({ report, suggestion, number, onJoin }: DuplicateProps) {
  const { language, text } = useLanguage();
  const words = text.reports.desk;
  return (
    <div className="duplicate">
      <div className="duplicate-side">
        <small>{words.thisReport}</small>
        <strong>{defectKindWords[report.kind][language]}</strong>
        <span>{report.description}</span>
        <small>{report.facilityName ?? words.noFacility}</small>
      </div>
      <div className="duplicate-side">
        <small>{`${words.findingStatuses[suggestion.status]} · ${momentText(suggestion.reportedAt, language)}`}</small>
        <strong>{partText(suggestion.component, text)}</strong>
        <span className="report-words">{suggestion.description}</span>
        <small>{suggestion.facilityName}</small>
      </div>
      <p className="tags">
        <span className="tag tag-accent number">{words.points(digits(suggestion.points))}</span>
        {suggestion.reasons.map((reason) => (
          <span key={reason.kind} className="tag">
            {reasonText(reason, text)}
          </span>
        ))}
      </p>
      <div className="actions">
        <button type="button" className="button" onClick={() => onJoin(suggestion.findingId)}>
          {`${number} ${words.join}`}
        </button>
      </div>
    </div>
  );
}

function reasonText(reason: DuplicateSuggestion['reasons'][number], { reports }: Texts): string {
  const { reasons } = reports.desk;
  if (reason.kind === 'near') return reasons.near(digits(Math.max(1, Math.round(reason.distanceM))));
  return reason.kind === 'similar-words' ? reasons[reason.kind](digits(reason.percent)) : reasons[reason.kind];
}
