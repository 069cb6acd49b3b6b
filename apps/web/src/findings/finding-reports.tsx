import { useQuery } from '@tanstack/react-query';
import { defectKindWords } from '#libs/defect-report';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { photoAddress } from '../reports/report-queries.js';
import { momentText } from './finding-words.js';
import { reportsOfFindingQuery } from './findings-queries.js';

interface FindingReportsProps {
  readonly code: string;
  readonly id: string;
}

/** What residents reported of a finding, each in their own words; nothing where nobody did. */
export function FindingReports({ code, id }: FindingReportsProps) {
  const { language, text } = useLanguage();
  const { findings, reports } = text;
  const { data } = useQuery(reportsOfFindingQuery(code, id));
  if (!data || data.items.length === 0) return null;
  return (
    <section>
      <h3>{findings.residents(digits(data.items.length))}</h3>
      <ul className="finding-reports">
        {data.items.map(({ id: reportId, reference, kind, description, place, receivedAt, photos }) => (
          <li key={reportId}>
            <small className="number">{`${momentText(receivedAt, language)} · ${reference}`}</small>
            <strong>{[defectKindWords[kind][language], place].filter(Boolean).join(' · ')}</strong>
            <p className="report-words">{description}</p>
            <div className="actions">
              {photos
                .filter(({ hidden }) => !hidden)
                .map((photo, at) => (
                  <a key={photo.id} href={photoAddress(code, photo.id, 'full')}>
                    <img
                      src={photoAddress(code, photo.id, 'thumbnail')}
                      alt={reports.desk.photo(digits(at + 1))}
                      loading="lazy"
                    />
                  </a>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
