import type { ImportFileReport } from '../api/types.js';
import { fiscalYearText } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import type { YearKey } from '../sheet/year-fields.js';
import { yearWords } from '../sheet/year-words.js';
import { FacilityLink } from './facility-link.js';
import { Outcome, Rows } from './outcome.js';

export interface YearOutcomesProps {
  readonly code: string;
  readonly file: ImportFileReport;
}

/** Years that would be made or changed, value by value. */
export function YearOutcomes({ code, file }: YearOutcomesProps) {
  const { text } = useLanguage();
  const rowsOf = (outcome: 'created' | 'updated') => file.yearRows.filter((row) => row.outcome === outcome);
  return (['created', 'updated'] as const).map((outcome) => (
    <Outcome
      key={outcome}
      name={outcome}
      count={file[outcome]}
      shown={rowsOf(outcome).length}
      hint={text.imports.yearHints[outcome]}
    >
      <YearTable code={code} rows={rowsOf(outcome)} />
    </Outcome>
  ));
}

interface YearTableProps {
  readonly code: string;
  readonly rows: ImportFileReport['yearRows'];
}

function YearTable({ code, rows }: YearTableProps) {
  const { language, text } = useLanguage();
  const { columns } = text.imports;
  const words = yearWords(text, language);
  return (
    <Rows
      heads={[columns.cell, columns.facility, columns.year, columns.value]}
      rows={rows.map(({ cell, name, facilityId, fiscalYear, functionName, changes }) => [
        cell,
        <FacilityLink key="name" {...{ code, facilityId, name }} />,
        text.sheet.recordOf(fiscalYearText(fiscalYear, language), functionName),
        <dl key="changes" className="field-changes">
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{words.label(field as YearKey)}</dt>
              <dd>
                {before !== null && (
                  <>
                    <del>{words.show(field as YearKey, before)}</del> →{' '}
                  </>
                )}
                <ins>{words.show(field as YearKey, after)}</ins>
              </dd>
            </div>
          ))}
        </dl>,
      ])}
    />
  );
}
