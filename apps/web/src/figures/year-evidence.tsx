import { wholeYen } from '../format/yen.js';
import { fiscalYearText } from '../format/year.js';
import type { YearOfCost } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import type { FacilityFilter } from '../map/map-view.js';
import type { MethodName } from '../methods/method-name.js';
import { Dialog } from '../shell/dialog.js';
import { CostRows } from './cost-rows.js';
import { MethodNote } from './method-note.js';

export interface YearEvidenceProps {
  readonly code: string;
  readonly filter: FacilityFilter;
  readonly method: MethodName;
  readonly year: YearOfCost;
  /** Null = not entered, or not to be compared with a part of the city. */
  readonly availableYen: number | null;
  readonly onClose: () => void;
}

/** 根拠 of one year of the chart: the facilities that pay in it, and what they add up to. */
export function YearEvidence({ code, filter, method, year, availableYen, onClose }: YearEvidenceProps) {
  const { language, text } = useLanguage();
  const title = text.figures.evidenceTitle(text.figures.costOfYear(fiscalYearText(year.fiscalYear, language)));
  return (
    <Dialog title={title} shape="drawer" onClose={onClose}>
      <section className="evidence-part">
        <h3>{text.figures.formula}</h3>
        <p>{text.figures.yearFormula}</p>
        <p className="filled-formula number">
          {text.chart.renovationBy(method)} {wholeYen(year.renovationYen, language)} + {text.chart.rebuild}{' '}
          {wholeYen(year.rebuildYen, language)} = {wholeYen(year.totalYen, language)}
        </p>
        {availableYen !== null && (
          <p className="filled-formula number">
            {text.chart.available} {wholeYen(availableYen, language)} − {wholeYen(year.totalYen, language)} ={' '}
            {wholeYen(availableYen - year.totalYen, language)}
          </p>
        )}
      </section>
      <MethodNote code={code} method={method} />
      <CostRows code={code} filter={filter} method={method} fiscalYear={year.fiscalYear} />
    </Dialog>
  );
}
