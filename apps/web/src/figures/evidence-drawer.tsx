import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { costEvidenceQuery, costOutlookQuery } from '../api/queries.js';
import type { CostEvidencePage, FigureName, Municipality, Overview } from '../api/types.js';
import { areaText, digits, percentText } from '../format/quantity.js';
import { shortFiscalYear } from '../format/year.js';
import { tableUnit, tableYen, wholeYen } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { everyFacility } from '../map/map-view.js';
import { Dialog } from '../shell/dialog.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { readableFigure } from './figure-panel.js';

export interface EvidenceDrawerProps {
  readonly code: string;
  readonly city: Municipality;
  readonly overview: Overview;
  readonly figure: FigureName;
  readonly onClose: () => void;
}

const rowsPerPage = 50;

/** 根拠: the formula behind a figure with its numbers put in, and the rows that were added up. */
export function EvidenceDrawer({ code, city, overview, figure, onClose }: EvidenceDrawerProps) {
  const { language, text } = useLanguage();
  const [page, setPage] = useState(1);
  const evidence = useQuery(costEvidenceQuery(code, everyFacility, page, rowsPerPage));
  const outlook = useQuery(costOutlookQuery(code, everyFacility));
  const { value, estimatedShare } = overview.figures[figure];
  const shown = value === null ? null : readableFigure(figure, value, language, text);
  return (
    <Dialog title={text.figures.evidenceTitle(text.figures.names[figure])} shape="drawer" onClose={onClose}>
      {shown && (
        <p className="figure-value">
          <span className="number">{shown.value}</span>
          <span className="figure-unit">{shown.unit}</span>
        </p>
      )}
      <section className="evidence-part">
        <h3>{text.figures.formula}</h3>
        <p>{text.figures.formulas[figure]}</p>
        {evidence.data && (
          <FilledFormula
            figure={figure}
            sums={evidence.data.sums}
            years={evidence.data.horizonYears}
            city={city}
            overview={overview}
          />
        )}
        {estimatedShare > 0 && (
          <p className="tag tag-warn">{text.figures.estimatedShare(percentText(estimatedShare))}</p>
        )}
      </section>
      {figure !== 'floorArea' && (
        <section className="evidence-part">
          <h3>{text.figures.method}</h3>
          <p className="field-hint">{text.figures.methodText}</p>
          {evidence.data && <p className="field-hint">{text.figures.unitPrices(evidence.data.unitPriceVersion)}</p>}
        </section>
      )}
      {outlook.data && outlook.data.excluded.length > 0 && (
        <section className="evidence-part">
          <h3>{text.figures.excluded}</h3>
          <ul className="excluded">
            {outlook.data.excluded.map(({ reason, count }) => (
              <li key={reason}>
                {text.domain.exclusions[reason]}
                <span className="number">{text.figures.excludedCount(digits(count))}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="evidence-part">
        <h3>{text.figures.rowsTitle}</h3>
        {evidence.data ? (
          <>
            <EvidenceTable code={code} evidence={evidence.data} />
            <Pager page={page} pages={Math.ceil(evidence.data.total / rowsPerPage)} onPage={setPage} />
          </>
        ) : (
          <Loading queries={[evidence]} />
        )}
      </section>
    </Dialog>
  );
}

interface FilledFormulaProps {
  readonly figure: FigureName;
  readonly sums: CostEvidencePage['sums'];
  readonly years: number;
  readonly city: Municipality;
  readonly overview: Overview;
}

function FilledFormula({ figure, sums, years, city, overview }: FilledFormulaProps) {
  const { language, text } = useLanguage();
  const average = wholeYen(sums.averageYen, language);
  const population = city.population.find(({ year }) => year === overview.figures.costPerResident.baseYear);
  const filled: Record<FigureName, string | null> = {
    floorArea:
      overview.figures.floorArea.value === null
        ? null
        : `= ${areaText(Math.round(overview.figures.floorArea.value * 100) / 100, language)}`,
    averageYearlyCost: `(${text.chart.renovation} ${wholeYen(sums.renovationYen, language)} + ${text.chart.rebuild} ${wholeYen(sums.rebuildYen, language)}) ÷ ${years} = ${average}`,
    availableShare:
      city.availableYen === null || overview.figures.availableShare.value === null
        ? null
        : `${wholeYen(city.availableYen, language)} ÷ ${average} = ${percentText(overview.figures.availableShare.value)}`,
    costPerResident:
      population && overview.figures.costPerResident.value !== null
        ? `${average} ÷ ${digits(population.residents)} = ${wholeYen(Math.round(overview.figures.costPerResident.value), language)}`
        : null,
  };
  return filled[figure] === null ? null : <p className="filled-formula number">{filled[figure]}</p>;
}

function EvidenceTable({ code, evidence }: { readonly code: string; readonly evidence: CostEvidencePage }) {
  const { language, text } = useLanguage();
  const { columns } = text.figures;
  return (
    <div className="table-scroll">
      <table className="table has-names">
        <caption className="table-caption">
          {text.figures.rowsCount(digits(evidence.total))} {text.chart.unitAxis(tableUnit(language).label)}
        </caption>
        <thead>
          <tr>
            <th scope="col" className="column-name">
              {columns.facility}
            </th>
            <th scope="col" className="right">
              {columns.area}
            </th>
            <th scope="col" className="right">
              {columns.built}
            </th>
            <th scope="col" className="right">
              {columns.renovation}
            </th>
            <th scope="col" className="right">
              {columns.rebuild}
            </th>
            <th scope="col" className="right">
              {columns.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {evidence.items.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/${code}/facilities/${row.id}`}>{row.name}</Link>
                {row.estimatedShare > 0 && <span className="tag tag-warn">{text.shell.estimated}</span>}
              </th>
              <td className="right number">{digits(row.floorAreaM2)}</td>
              <td className="right number">
                {row.oldestBuiltFiscalYear === null
                  ? text.shell.estimated
                  : shortFiscalYear(row.oldestBuiltFiscalYear, language)}
              </td>
              <td className="right number">{tableYen(row.renovationYen, language)}</td>
              <td className="right number">{tableYen(row.rebuildYen, language)}</td>
              <td className="right number">{tableYen(row.totalYen, language)}</td>
            </tr>
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
