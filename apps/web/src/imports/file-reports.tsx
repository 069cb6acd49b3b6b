import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { municipalityQuery } from '../api/queries.js';
import type { ImportFileReport, Municipality } from '../api/types.js';
import { ColumnsButton } from '../columns/columns-button.js';
import { YearQuestion } from '../columns/year-question.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { OutcomeTables } from './outcome-tables.js';
import { countsOf, outcomes } from './totals.js';

export interface FileReportsProps {
  readonly code: string;
  readonly files: readonly ImportFileReport[];
  /** Of an import in preview, whose files may still be read differently. */
  readonly importId?: string;
}

/** Each file: what it was read as and what its rows do, to be opened row by row; files that are no list of facilities stand apart. */
export function FileReports({ code, files, importId }: FileReportsProps) {
  const text = useText();
  const city = useQuery(municipalityQuery(code)).data;
  const read = files.filter(({ driver }) => driver !== null);
  const unread = files.filter(({ driver }) => driver === null);
  const columnsOf = (file: ImportFileReport) =>
    importId !== undefined &&
    file.mappable && <ColumnsButton of={{ code, importId, file: file.file }} isRead={file.driver !== null} />;
  if (!city) return null;
  return (
    <section className="import-part" aria-labelledby="files-title">
      <h2 id="files-title">{text.imports.files}</h2>
      {read.length > 0 && (
        <div className="file-reports">
          {read.map((file) => (
            <FileReport key={file.file} code={code} city={city} file={file} isOpen={read.length === 1}>
              {columnsOf(file)}
            </FileReport>
          ))}
        </div>
      )}
      {unread.length > 0 && (
        <details className="fold" open={read.length === 0 || unread.some(({ asksYear }) => asksYear)}>
          <summary>{text.imports.filesUnread(unread.length)}</summary>
          <ul className="unread-files">
            {unread.map((file) => (
              <UnreadFile key={file.file} code={code} file={file}>
                {file.asksYear && importId !== undefined ? (
                  <YearQuestion of={{ code, importId, file: file.file }} />
                ) : (
                  columnsOf(file)
                )}
              </UnreadFile>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface FileReportProps {
  readonly code: string;
  readonly city: Municipality;
  readonly file: ImportFileReport;
  readonly isOpen: boolean;
  /** What may be done with the file as a whole. */
  readonly children: ReactNode;
}

function FileReport({ code, city, file, isOpen, children }: FileReportProps) {
  const { language, text } = useLanguage();
  const counts = countsOf(file);
  return (
    <details className="file-report" open={isOpen}>
      <summary>
        <span className="file-report-name">
          <strong>{file.file}</strong>
          <span className="field-hint">
            {file.driverName && text.imports.readAs(file.driverName[language])} ·{' '}
            {file.mapped && `${text.mapping.byMapping} · `}
            {text.imports.rows(digits(file.rows))}
          </span>
        </span>
        <span className="tags">
          {outcomes
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => (
              <span key={outcome} className={`tag outcome-${outcome} number`}>
                {text.imports.outcomes[outcome]} {digits(counts[outcome])}
              </span>
            ))}
          {file.warnings.length > 0 && (
            <span className="tag tag-warn number">
              {text.imports.outcomes.warnings} {digits(file.warnings.length)}
            </span>
          )}
        </span>
      </summary>
      {children && <div className="file-report-columns">{children}</div>}
      <OutcomeTables code={code} city={city} file={file} />
    </details>
  );
}

function UnreadFile({ code, file, children }: Pick<FileReportProps, 'code' | 'file' | 'children'>) {
  const { language, text } = useLanguage();
  const { advice } = file;
  return (
    <li>
      <strong>{file.file}</strong>
      <p>{file.reason?.[language] ?? (file.looksLike && text.imports.looksLike(file.looksLike[language]))}</p>
      {advice && (
        <p className="field-hint">
          {advice[language]}{' '}
          {advice.settings && <Link href={`/${code}/settings#${advice.settings}`}>{text.imports.toSettings}</Link>}
        </p>
      )}
      {children}
    </li>
  );
}
