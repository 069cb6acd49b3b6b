import { Link } from 'wouter';
import type { FacilityRow } from '../api/types.js';
import { districtText } from '../format/district.js';
import { digits } from '../format/quantity.js';
import { smallCategoryText } from '../format/category-text.js';
import { eraYearText, shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { type MethodName, withMethod } from '../methods/method-name.js';
import { useMay } from '../session/permission.js';
import { CategoryDot } from './category-dot.js';
import { listState, type ListView, sortBy, type SortKey } from './list-address.js';

export interface FacilityTableProps {
  readonly code: string;
  readonly rows: readonly FacilityRow[];
  readonly view: ListView;
  /** By which the facility's page goes on. */
  readonly method: MethodName;
  readonly chosen: ReadonlyMap<string, FacilityRow>;
  readonly onView: (view: ListView) => void;
  readonly onChosen: (chosen: ReadonlyMap<string, FacilityRow>) => void;
}

/** One row a facility; headings sort, boxes choose. */
export function FacilityTable(props: FacilityTableProps) {
  const { code, rows, view, method, chosen, onChosen } = props;
  const { text } = useLanguage();
  const { list, fields } = text.facility;
  const mayChoose = useMay()('facility:write');
  const allChosen = rows.every(({ id }) => chosen.has(id));
  const choose = (changed: readonly FacilityRow[], isChosen: boolean) => {
    const next = new Map(chosen);
    for (const row of changed) {
      if (isChosen) next.set(row.id, row);
      else next.delete(row.id);
    }
    onChosen(next);
  };
  return (
    <div className="table-scroll">
      <table className="table facility-table has-names">
        <thead>
          <tr>
            {mayChoose && (
              <th scope="col">
                <Box label={list.selectAll} isChecked={allChosen} onChange={(isChosen) => choose(rows, isChosen)} />
              </th>
            )}
            <SortHead {...props} sort="name" label={fields.name} className="column-name" />
            <SortHead {...props} sort="category" label={text.city.category} />
            <SortHead {...props} sort="district" label={text.city.district} />
            <th scope="col">{fields.owner}</th>
            <th scope="col" className="right">
              {list.buildings}
            </th>
            <SortHead {...props} sort="floorArea" label={list.area} className="right" />
            <SortHead {...props} sort="built" label={list.built} className="right" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} className={chosen.has(row.id) ? 'is-chosen' : undefined}>
              {mayChoose && (
                <td>
                  <Box
                    label={list.select(row.name)}
                    isChecked={chosen.has(row.id)}
                    onChange={(isChosen) => choose([row], isChosen)}
                  />
                </td>
              )}
              <Row code={code} row={row} view={view} method={method} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps extends Pick<FacilityTableProps, 'code' | 'view' | 'method'> {
  readonly row: FacilityRow;
}

function Row({ code, row, view, method }: RowProps) {
  const { language, text } = useLanguage();
  return (
    <>
      <th scope="row">
        <Link href={withMethod(`/${code}/facilities/${row.id}`, method)} state={listState(view)}>
          {row.name}
        </Link>
        {row.status !== 'open' && <span className="tag tag-warn">{text.domain.statuses[row.status]}</span>}
        {row.location === null && <span className="tag tag-warn">{text.city.withoutPlace}</span>}
        <small>{row.nameKana ?? row.address}</small>
      </th>
      <td className="column-category">
        <CategoryDot category={row.majorCategory} isOwn={row.owner === 'city'} />
        {text.domain.categories[row.majorCategory ?? 'none']}
        <small>{row.smallCategory && smallCategoryText(row.smallCategory, language)}</small>
      </td>
      <td className="column-words">{districtText(row, language)}</td>
      <td className={row.owner === 'unknown' ? 'column-words is-unknown' : 'column-words'}>
        {text.domain.owners[row.owner]}
      </td>
      <td className="right number">{digits(row.buildings)}</td>
      <td className="right number">
        {row.floorAreaM2 === null ? <span className="is-unknown">{text.shell.unknown}</span> : digits(row.floorAreaM2)}
        {row.estimated && <span className="tag tag-warn">{text.shell.estimated}</span>}
      </td>
      <td className="right number">
        {row.oldestBuiltFiscalYear === null ? (
          <span className="is-unknown">{row.estimated ? text.shell.estimated : text.shell.unknown}</span>
        ) : (
          <>
            {shortFiscalYear(row.oldestBuiltFiscalYear, language)}
            <small>{eraYearText(row.oldestBuiltFiscalYear, language)}</small>
          </>
        )}
      </td>
    </>
  );
}

interface SortHeadProps extends FacilityTableProps {
  readonly sort: SortKey;
  readonly label: string;
  readonly className?: string;
}

function SortHead({ view, sort, label, className, onView }: SortHeadProps) {
  const { text } = useLanguage();
  const isSorted = view.sort === sort;
  const direction = view.order === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={className} aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        className="sort-button"
        onClick={() => onView(sortBy(view, sort))}
        title={text.facility.list.sortBy(label)}
      >
        {label}
        <span aria-hidden="true">{isSorted ? (view.order === 'asc' ? '▲' : '▼') : '↕'}</span>
      </button>
    </th>
  );
}

function Box({
  label,
  isChecked,
  onChange,
}: {
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}) {
  return (
    <label className="check box">
      <input
        type="checkbox"
        aria-label={label}
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
