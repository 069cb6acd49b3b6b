import type { ImportFileReport, Municipality } from '../api/types.js';
import { valueWords } from '../facilities/value-words.js';
import { useLanguage } from '../i18n/text.js';
import { FacilityLink } from './facility-link.js';
import { Outcome, Rows } from './outcome.js';

interface PartOutcomesProps {
  readonly code: string;
  readonly city: Municipality;
  readonly file: ImportFileReport;
}

/** Functions and land of an exported register that would be made or changed, value by value. */
export function PartOutcomes({ code, city, file }: PartOutcomesProps) {
  const { text } = useLanguage();
  const rowsOf = (outcome: 'created' | 'updated') => file.partRows.filter((row) => row.outcome === outcome);
  return (['created', 'updated'] as const).map((outcome) => (
    <Outcome
      key={outcome}
      name={outcome}
      count={file.partCounts[outcome]}
      shown={rowsOf(outcome).length}
      hint={text.imports.partHints[outcome]}
    >
      <PartTable code={code} city={city} rows={rowsOf(outcome)} />
    </Outcome>
  ));
}

interface PartTableProps {
  readonly code: string;
  readonly city: Municipality;
  readonly rows: ImportFileReport['partRows'];
}

function PartTable({ code, city, rows }: PartTableProps) {
  const { language, text } = useLanguage();
  const { columns, parts, noFacility, buildingOf } = text.imports;
  const words = valueWords(text, language, city);
  return (
    <Rows
      heads={[columns.cell, columns.facility, columns.part, columns.value]}
      rows={rows.map(({ cell, part, name, facilityId, facilityName, buildingName, changes }) => [
        cell,
        facilityName === null ? noFacility : <FacilityLink key="name" {...{ code, facilityId, name: facilityName }} />,
        buildingOf(parts[part](name), buildingName),
        <dl key="changes" className="field-changes">
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field === 'name' ? columns.name : words.label(field)}</dt>
              <dd>
                {before !== null && (
                  <>
                    <del>{words.show(field, before)}</del> →{' '}
                  </>
                )}
                <ins>{words.show(field, after)}</ins>
              </dd>
            </div>
          ))}
        </dl>,
      ])}
    />
  );
}
