import { useQuery } from '@tanstack/react-query';
import { costOutlookQuery } from '../api/queries.js';
import type { CostOutlook, FigureName, Municipality, Overview } from '../api/types.js';
import { areaText, digits, percentText } from '../format/quantity.js';
import { wholeYen } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { everyFacility } from '../map/map-view.js';
import type { MethodName } from '../methods/method-name.js';
import { Dialog } from '../shell/dialog.js';
import { CostRows } from './cost-rows.js';
import { Exclusions } from './exclusions.js';
import { readableFigure } from './figure-panel.js';
import { FloorAreaRows } from './floor-area-rows.js';
import { EstimatedNote, MethodNote } from './method-note.js';

export interface EvidenceDrawerProps {
  readonly code: string;
  readonly city: Municipality;
  readonly overview: Overview;
  readonly figure: FigureName;
  readonly method: MethodName;
  readonly onClose: () => void;
}

/** 根拠: the formula behind a figure with its numbers put in, and the rows that were added up. */
export function EvidenceDrawer({ code, city, overview, figure, method, onClose }: EvidenceDrawerProps) {
  const { language, text } = useLanguage();
  const outlook = useQuery(costOutlookQuery(code, everyFacility, method));
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
        {outlook.data && <FilledFormula figure={figure} outlook={outlook.data} city={city} overview={overview} />}
        <EstimatedNote code={code} share={estimatedShare} />
      </section>
      {figure === 'floorArea' ? (
        <FloorAreaRows code={code} />
      ) : (
        <>
          <MethodNote code={code} method={method} />
          <Exclusions title={text.figures.excluded} excluded={outlook.data?.excluded ?? []} />
          <CostRows code={code} filter={everyFacility} method={method} fiscalYear={null} />
        </>
      )}
    </Dialog>
  );
}

interface FilledFormulaProps {
  readonly figure: FigureName;
  readonly outlook: CostOutlook;
  readonly city: Municipality;
  readonly overview: Overview;
}

function FilledFormula({ figure, outlook, city, overview }: FilledFormulaProps) {
  const { language, text } = useLanguage();
  const average = wholeYen(outlook.averageYen, language);
  const kindYen = (kind: 'renovationYen' | 'rebuildYen') =>
    wholeYen(
      outlook.years.reduce((sum, year) => sum + year[kind], 0),
      language,
    );
  const population = city.population.find(({ year }) => year === overview.figures.costPerResident.baseYear);
  const { floorArea, availableShare, costPerResident } = overview.figures;
  const filled: Record<FigureName, string | null> = {
    floorArea: floorArea.value === null ? null : `= ${areaText(Math.round(floorArea.value * 100) / 100, language)}`,
    averageYearlyCost: `(${text.chart.renovationBy(outlook.method)} ${kindYen('renovationYen')} + ${text.chart.rebuild} ${kindYen('rebuildYen')}) ÷ ${text.figures.years(outlook.years.length)} = ${average}`,
    availableShare:
      city.availableYen === null || availableShare.value === null
        ? null
        : `${wholeYen(city.availableYen, language)} ÷ ${average} = ${percentText(availableShare.value)}`,
    costPerResident:
      population && costPerResident.value !== null
        ? `${average} ÷ ${text.figures.people(digits(population.residents))} = ${wholeYen(Math.round(costPerResident.value), language)}`
        : null,
  };
  return filled[figure] === null ? null : <p className="filled-formula number">{filled[figure]}</p>;
}
