import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { floorAreaEvidenceQuery } from '../api/queries.js';
import type { FloorAreaEvidencePage } from '../api/types.js';
import { areaText, digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { Exclusions } from './exclusions.js';

const rowsPerPage = 50;

/** The facilities whose floor areas add up to the total, the largest first, and what is not counted. */
export function FloorAreaRows({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const [page, setPage] = useState(1);
  const evidence = useQuery(floorAreaEvidenceQuery(code, page, rowsPerPage));
  if (!evidence.data) return <Loading queries={[evidence]} />;
  const { leftOut, withoutCostM2, total } = evidence.data;
  return (
    <>
      {withoutCostM2 > 0 && <p className="notice">{text.figures.withoutCost(areaText(withoutCostM2, language))}</p>}
      <Exclusions title={text.figures.notCounted} excluded={leftOut} />
      <section className="evidence-part">
        <h3>{text.figures.areaRowsTitle}</h3>
        <FloorAreaTable code={code} evidence={evidence.data} />
        <Pager page={page} pages={Math.ceil(total / rowsPerPage)} onPage={setPage} />
      </section>
    </>
  );
}

function FloorAreaTable({ code, evidence }: { readonly code: string; readonly evidence: FloorAreaEvidencePage }) {
  const { text } = useLanguage();
  const { columns } = text.figures;
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="table-caption">{text.figures.rowsCount(digits(evidence.total))}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.facility}</th>
            <th scope="col">{columns.category}</th>
            {[columns.buildings, columns.area, columns.estimatedArea].map((column) => (
              <th key={column} scope="col" className="right">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {evidence.items.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/${code}/facilities/${row.id}`}>{row.name}</Link>
              </th>
              <td>{text.domain.categories[row.majorCategory ?? 'none']}</td>
              <td className="right number">{digits(row.buildings)}</td>
              <td className="right number">{digits(row.floorAreaM2)}</td>
              <td className="right number">{row.estimatedFloorAreaM2 > 0 ? digits(row.estimatedFloorAreaM2) : '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.figures.sums}</th>
            <td>–</td>
            <td className="right">–</td>
            <td className="right number">{digits(evidence.sums.floorAreaM2)}</td>
            <td className="right number">{digits(evidence.sums.estimatedFloorAreaM2)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
