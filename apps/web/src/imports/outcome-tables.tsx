import type { ImportFileReport, Municipality } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { smallCategoryText } from '../format/category-text.js';
import { useLanguage, useText } from '../i18n/text.js';
import { categoryReasonText, ownerReasonText } from '../facilities/reason-words.js';
import { valueWords } from '../facilities/value-words.js';
import { FacilityLink } from './facility-link.js';
import { Outcome, Rows } from './outcome.js';
import { PartOutcomes } from './part-outcomes.js';
import { faultsOf, rejectedRowsId } from './rejected-faults.js';
import { ResidentOutcomes } from './resident-outcomes.js';
import { YearOutcomes } from './year-outcomes.js';

/** The driver of yearly records, whose rows are no facilities. */
const operationRecords = 'operation-records';
/** That of residents of the city by year. */
const populationForecast = 'population-forecast';

export interface OutcomeTablesProps {
  readonly code: string;
  readonly city: Municipality;
  readonly file: ImportFileReport;
}

/** The rows of a file by outcome, each table behind a fold of its own. */
export function OutcomeTables({ code, city, file }: OutcomeTablesProps) {
  const text = useText();
  const { columns } = text.imports;
  return (
    <div className="outcome-tables">
      {file.driver === operationRecords && <YearOutcomes code={code} file={file} />}
      {file.driver === populationForecast && <ResidentOutcomes file={file} />}
      {file.driver !== operationRecords && file.driver !== populationForecast && (
        <FacilityOutcomes {...{ code, city, file }} />
      )}
      <Outcome name="held" count={file.held.length} shown={file.held.length}>
        <Remarks head={columns.reason} remarks={file.held} />
      </Outcome>
      <Outcome
        name="rejected"
        id={rejectedRowsId(file.file)}
        count={file.rejected.length}
        shown={file.rejected.length}
        isOpenAtFirst
      >
        <RejectedRows rejected={file.rejected} />
      </Outcome>
      <Outcome name="warnings" count={file.warnings.length} shown={file.warnings.length}>
        <Remarks head={columns.warning} remarks={file.warnings} />
      </Outcome>
    </div>
  );
}

function FacilityOutcomes({ code, city, file }: OutcomeTablesProps) {
  const { columns } = useText().imports;
  return (
    <>
      <Outcome name="created" count={file.created - file.partCounts.created} shown={file.createdRows.length}>
        <CreatedRows file={file} />
      </Outcome>
      <Outcome name="updated" count={file.updated - file.partCounts.updated} shown={file.updatedRows.length}>
        <UpdatedRows code={code} city={city} file={file} />
      </Outcome>
      <PartOutcomes code={code} city={city} file={file} />
      <Outcome name="merged" count={file.merged} shown={file.mergedRows.length}>
        <Rows
          heads={[columns.cell, columns.name, columns.address, columns.into]}
          rows={file.mergedRows.map(({ cell, name, address, into }) => [cell, name, address, into])}
        />
      </Outcome>
    </>
  );
}

interface RemarksProps {
  readonly head: string;
  readonly remarks: readonly {
    readonly cell: string;
    readonly causeCell?: string | null;
    readonly name?: string | null;
    readonly address?: string | null;
    readonly reason: { readonly ja: string; readonly en: string };
  }[];
}

function Remarks({ head, remarks }: RemarksProps) {
  const { language, text } = useLanguage();
  const { columns } = text.imports;
  const named = remarks.some(({ name }) => name !== undefined);
  const placed = remarks.some(({ address }) => address !== undefined);
  return (
    <Rows
      heads={[columns.cell, ...(named ? [columns.name] : []), ...(placed ? [columns.address] : []), head]}
      rows={remarks.map(({ cell, causeCell, name, address, reason }) => [
        (causeCell ?? cell) || text.imports.wholeFile,
        ...(named ? [name] : []),
        ...(placed ? [address] : []),
        reason[language],
      ])}
    />
  );
}

/** A line for each cell that is wrong, with what stands in it. */
function RejectedRows({ rejected }: Pick<ImportFileReport, 'rejected'>) {
  const { language, text } = useLanguage();
  const { columns } = text.imports;
  return (
    <Rows
      heads={[columns.cell, columns.name, columns.value, columns.reason]}
      rows={rejected.flatMap((row) =>
        faultsOf(row).map(({ cell, value, reason }) => [
          cell,
          row.name,
          value || text.imports.blankCell,
          reason[language],
        ]),
      )}
    />
  );
}

function CreatedRows({ file }: { readonly file: ImportFileReport }) {
  const { language, text } = useLanguage();
  const { columns } = text.imports;
  return (
    <Rows
      heads={[
        columns.cell,
        columns.name,
        columns.address,
        columns.category,
        columns.owner,
        columns.status,
        columns.place,
        columns.buildings,
      ]}
      rows={file.createdRows.map((row) => [
        row.cell,
        row.name,
        row.address ?? text.shell.unknown,
        <Reasoned
          key="category"
          value={[
            text.domain.categories[row.majorCategory ?? 'none'],
            row.smallCategory && smallCategoryText(row.smallCategory, language),
          ]
            .filter(Boolean)
            .join(' / ')}
          reason={row.categoryReason && categoryReasonText(row.categoryReason, text, language)}
        />,
        <Reasoned
          key="owner"
          value={text.domain.owners[row.owner]}
          reason={row.ownerReason && ownerReasonText(row.ownerReason, text, language)}
        />,
        text.domain.statuses[row.status],
        row.located ? text.imports.located : text.imports.notLocated,
        digits(row.buildings),
      ])}
    />
  );
}

function Reasoned({ value, reason }: { readonly value: string; readonly reason: string | null }) {
  return (
    <>
      {value}
      {reason && <span className="field-hint reason">{reason}</span>}
    </>
  );
}

function UpdatedRows({ code, city, file }: OutcomeTablesProps) {
  const { language, text } = useLanguage();
  const words = valueWords(text, language, city);
  const { columns } = text.imports;
  return (
    <Rows
      heads={[columns.cell, columns.facility, columns.change]}
      rows={file.updatedRows.map(({ cell, facilityId, name, changes, newBuildings }) => [
        cell,
        <FacilityLink key="name" {...{ code, facilityId, name }} />,
        <dl key="changes" className="field-changes">
          {changes.map(({ building, field, before, after }) => (
            <div key={`${building} ${field}`}>
              <dt>
                {building === null ? words.label(field) : text.imports.buildingField(building, words.label(field))}
              </dt>
              <dd>
                <del>{words.show(field, before)}</del> → <ins>{words.show(field, after)}</ins>
              </dd>
            </div>
          ))}
          {newBuildings.map((building) => (
            <div key={building}>
              <dt>{columns.buildings}</dt>
              <dd>{text.imports.newBuilding(building)}</dd>
            </div>
          ))}
        </dl>,
      ])}
    />
  );
}
