import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { costEvidenceQuery } from '../api/queries.js';
import type { CostEvidencePage } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { tableUnit, tableYen } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import type { FacilityFilter } from '../map/map-view.js';
import type { MethodName } from '../methods/method-name.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { UnitPrices } from './unit-prices.js';

const rowsPerPage = 50;

export interface CostRowsProps {
  readonly code: string;
  readonly filter: FacilityFilter;
  readonly method: MethodName;
  /** Null = all years of the horizon. */
  readonly fiscalYear: number | null;
}

/** The facilities behind a cost, the costliest first, with the prices that were used and the sum of all. */
export function CostRows({ code, filter, method, fiscalYear }: CostRowsProps) {
  const { text } = useLanguage();
  const [page, setPage] = useState(1);
  const evidence = useQuery(costEvidenceQuery(code, filter, method, fiscalYear, page, rowsPerPage));
  return (
    <section className="evidence-part">
      <h3>{text.figures.rowsTitle}</h3>
      {evidence.data ? (
        <>
          <CostTable code={code} evidence={evidence.data} />
          <Pager page={page} pages={Math.ceil(evidence.data.total / rowsPerPage)} onPage={setPage} />
        </>
      ) : (
        <Loading queries={[evidence]} />
      )}
    </section>
  );
}

function CostTable({ code, evidence }: { readonly code: string; readonly evidence: CostEvidencePage }) {
  const { language, text } = useLanguage();
  const { columns } = text.figures;
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="table-caption">
          {text.figures.rowsCount(digits(evidence.total))} {text.chart.unitAxis(tableUnit(language).label)}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              {columns.facility}
              <small className="unit-prices">{columns.price}</small>
            </th>
            {[
              columns.area,
              columns.built,
              text.chart.renovationBy(evidence.method),
              columns.rebuild,
              columns.total,
            ].map((column) => (
              <th key={column} scope="col" className="right">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.items.map((row) => (
            <CostRow key={row.id} code={code} row={row} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.figures.sums}</th>
            <td className="right number">{digits(evidence.sums.floorAreaM2)}</td>
            <td className="right">–</td>
            <td className="right number">{tableYen(evidence.sums.renovationYen, language)}</td>
            <td className="right number">{tableYen(evidence.sums.rebuildYen, language)}</td>
            <td className="right number">{tableYen(evidence.sums.totalYen, language)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function CostRow({ code, row }: { readonly code: string; readonly row: CostEvidencePage['items'][number] }) {
  const { language, text } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <Link href={`/${code}/facilities/${row.id}`}>{row.name}</Link>
        {row.estimatedShare > 0 && <span className="tag tag-warn">{text.shell.estimated}</span>}
        <UnitPrices prices={row.prices} />
      </th>
      <td className="right number">{digits(row.floorAreaM2)}</td>
      <td className="right number">
        {row.oldestBuiltFiscalYear === null
          ? text.shell.estimated
          : shortFiscalYear(row.oldestBuiltFiscalYear, language)}
      </td>
      <td className="right number">{row.renovationYen === 0 ? '–' : tableYen(row.renovationYen, language)}</td>
      <td className="right number">{row.rebuildYen === 0 ? '–' : tableYen(row.rebuildYen, language)}</td>
      <td className="right number">{tableYen(row.totalYen, language)}</td>
    </tr>
  );
}
