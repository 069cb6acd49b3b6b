import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { CostOutlook, YearOfCost } from '../api/types.js';
import { Timeline } from '../charts/timeline.js';
import { YearEvidence } from '../figures/year-evidence.js';
import { useText } from '../i18n/text.js';
import { isEveryFacility, type MapView } from '../map/map-view.js';
import type { MethodName } from '../methods/method-name.js';
import { MethodSelect } from '../methods/method-select.js';

export interface CostDockProps {
  readonly code: string;
  /** Null = not known yet; its room is kept. */
  readonly outlook: CostOutlook | null;
  /** Money of the whole city; it is compared with the whole city's cost only. */
  readonly availableYen: number | null;
  readonly view: MapView;
  readonly change: (changed: Partial<MapView>) => void;
}

/** Forty years of cost of the facilities that the list and the map show, or the way to get there. */
export function CostDock({ code, outlook, availableYen, view, change }: CostDockProps) {
  const text = useText();
  const onYear = useCallback((fiscalYear: number) => change({ fiscalYear }), [change]);
  const onMethod = useCallback((method: MethodName) => change({ method }), [change]);
  const [evidenceOf, setEvidenceOf] = useState<YearOfCost | null>(null);
  const isWhole = isEveryFacility(view.filter);
  if (!outlook) return <div className="dock" aria-hidden="true" />;
  if (outlook.totalYen === 0 && isWhole) {
    return (
      <section className="dock dock-empty" aria-label={text.chart.title}>
        <p>{text.chart.noCost}</p>
        <Link className="button" href={`/${code}/check`}>
          {text.chart.noCostAction}
        </Link>
      </section>
    );
  }
  return (
    <div className="dock">
      <Timeline
        outlook={outlook}
        availableYen={isWhole ? availableYen : null}
        fiscalYear={view.fiscalYear ?? outlook.fromFiscalYear}
        onYear={onYear}
        onEvidence={setEvidenceOf}
      >
        <MethodSelect method={view.method} onChange={onMethod} />
      </Timeline>
      {evidenceOf && (
        <YearEvidence
          code={code}
          filter={view.filter}
          method={view.method}
          year={evidenceOf}
          availableYen={isWhole ? availableYen : null}
          onClose={() => setEvidenceOf(null)}
        />
      )}
    </div>
  );
}
