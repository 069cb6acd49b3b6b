import { componentKinds } from '#libs/asset';
import { Link } from 'wouter';
import type { BuildingConditionRow, ConditionBands, ConditionForecast } from '../api/types.js';
import { digits, percentText } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { type ConditionSort, type ConditionView, sortedBy } from './condition-view.js';
import { doubtsOf } from './doubts.js';
import { GradeLook } from './grade-look.js';

export interface ConditionTableProps {
  readonly code: string;
  readonly rows: readonly BuildingConditionRow[];
  readonly view: ConditionView;
  /** Null = not known yet. */
  readonly bands: ConditionBands | null;
  readonly forecast: ConditionForecast | null;
  readonly onView: (view: ConditionView) => void;
  readonly onEvidence: (row: BuildingConditionRow) => void;
}

const listedYears = [5, 10, 20, 30] as const;

/** One row a building; headings sort, the score opens what it rests on. */
export function ConditionTable(props: ConditionTableProps) {
  const { rows, bands, forecast } = props;
  const text = useText();
  const { condition, domain } = text;
  const bandOf = new Map(bands?.items.map((item) => [item.buildingId, item.years]));
  const confidenceOf = new Map(forecast?.items.map((item) => [item.buildingId, item.confidence]));
  return (
    <ScrollRegion label={condition.buildings}>
      <table className="table condition-table has-names">
        <thead>
          <tr>
            <SortHead {...props} sort="facility" label={condition.building} />
            <SortHead {...props} sort="score" label={condition.score} right />
            {componentKinds.map((kind) => (
              <th key={kind} scope="col">
                {domain.components[kind]}
              </th>
            ))}
            <th scope="col">{condition.suitability}</th>
            <SortHead {...props} sort="fci" label={condition.fci} right />
            <SortHead {...props} sort="deferred" label={condition.deferred} right />
            {listedYears.map((years) => (
              <th key={years} scope="col" className="right">
                {condition.inYears(years)}
              </th>
            ))}
            <th scope="col">{condition.confidenceHead}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={row.buildingId}
              {...props}
              row={row}
              years={bandOf.get(row.buildingId) ?? null}
              confidence={confidenceOf.get(row.buildingId) ?? null}
              fiscalYear={forecast?.fiscalYear ?? 0}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface RowProps extends Pick<ConditionTableProps, 'code' | 'onEvidence'> {
  readonly row: BuildingConditionRow;
  readonly years: ConditionBands['items'][number]['years'] | null;
  readonly confidence: ConditionForecast['items'][number]['confidence'] | null;
  readonly fiscalYear: number;
}

function Row({ code, row, years, confidence, fiscalYear, onEvidence }: RowProps) {
  const { language, text } = useLanguage();
  const { condition } = text;
  return (
    <tr>
      <th scope="row">
        <Link href={`/${code}/facilities/${row.facilityId}#condition`}>{row.buildingName}</Link>
        <small>{row.facilityName}</small>
      </th>
      <td className="right number">
        {row.score === null ? (
          <span className="is-unknown">{condition.none}</span>
        ) : (
          <button
            type="button"
            className="button button-quiet score-button"
            aria-label={condition.basisOf(row.buildingName, digits(row.score))}
            onClick={() => onEvidence(row)}
          >
            {digits(row.score)}
          </button>
        )}
      </td>
      {componentKinds.map((kind) => {
        const part = row.components.find((one) => one.kind === kind);
        return (
          <td key={kind}>
            {part ? (
              <span className="grade-cell">
                <GradeLook grade={part.grade} byAge={part.basis === 'age'} />
                {part.basis === 'age' && <small>{condition.byAge}</small>}
              </span>
            ) : (
              <span className="is-unknown">–</span>
            )}
          </td>
        );
      })}
      <td>{condition.suitabilities[row.suitability]}</td>
      <td className="right number">
        {row.facilityConditionIndex === null ? '–' : percentText(row.facilityConditionIndex)}
        {row.band && <small>{condition.bands[row.band]}</small>}
      </td>
      <td className="right number">{row.deferredYen === null ? '–' : digits(row.deferredYen, 0, language)}</td>
      {listedYears.map((ahead, at) => {
        const band = years?.[at];
        return (
          <td key={ahead} className="right number">
            {band ? digits(band.expected) : '–'}
            {band && <small>{condition.bandText(digits(band.low), digits(band.high))}</small>}
          </td>
        );
      })}
      <td>
        {confidence ? condition.confidences[confidence] : '–'}
        {confidence && confidence !== 'high' && (
          <small className="doubts">
            {doubtsOf(row.components, confidence, fiscalYear)
              .map((doubt) => condition.doubts[doubt])
              .join(condition.and)}
          </small>
        )}
      </td>
    </tr>
  );
}

interface SortHeadProps extends Pick<ConditionTableProps, 'view' | 'onView'> {
  readonly sort: ConditionSort;
  readonly label: string;
  readonly right?: boolean;
}

function SortHead({ view, sort, label, right = false, onView }: SortHeadProps) {
  const isSorted = view.sort === sort;
  const direction = view.order === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={right ? 'right' : undefined} aria-sort={isSorted ? direction : undefined}>
      <button type="button" className="sort-button" onClick={() => onView(sortedBy(view, sort))}>
        {label}
        <span aria-hidden="true">{isSorted ? (view.order === 'asc' ? ' ▲' : ' ▼') : ''}</span>
      </button>
    </th>
  );
}
