import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { facilityCostQuery } from '../api/facility.js';
import type { FacilityCost } from '../api/types.js';
import { CostTable } from '../charts/cost-table.js';
import { costParts, YearColumns } from '../charts/year-columns.js';
import { EstimatedTag } from '../figures/estimated-tag.js';
import { fiscalYearText } from '../format/year.js';
import { readableYen, yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import type { MethodName } from '../methods/method-name.js';
import { MethodSelect } from '../methods/method-select.js';
import { MethodText } from '../methods/method-text.js';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { useSize } from '../shell/use-size.js';
import { EstimatedYears, PlannedWorks } from './planned-works.js';

export interface FacilityCostSectionProps {
  readonly code: string;
  readonly facilityId: string;
  readonly method: MethodName;
  readonly onMethod: (method: MethodName) => void;
}

/** Forty years of cost of one facility and the works behind them. */
export function FacilityCostSection({ code, facilityId, method, onMethod }: FacilityCostSectionProps) {
  const { text } = useLanguage();
  const cost = useQuery(facilityCostQuery(code, facilityId, method));
  return (
    <section className="section" id="cost">
      <div className="spread">
        <h2>
          {text.facility.cost} {cost.data && <EstimatedTag share={cost.data.estimatedShare} />}
        </h2>
        <MethodSelect method={method} onChange={onMethod} />
      </div>
      {cost.data ? <CostPicture cost={cost.data} /> : <Loading queries={[cost]} />}
      {method !== 'mic' && (
        <p className="field-hint">
          <MethodText code={code} method={method} />
        </p>
      )}
    </section>
  );
}

function CostPicture({ cost }: { readonly cost: FacilityCost }) {
  const { language, text } = useLanguage();
  const [ref, { width }] = useSize<HTMLDivElement>();
  const [hovered, setHovered] = useState<number | null>(null);
  const [tableIsOpen, setTableIsOpen] = useState(false);
  const excluded = <Exclusions reasons={cost.excluded} />;
  if (cost.totalYen === 0) {
    return (
      <div className="notice notice-warn">
        <p>{text.facility.costNone}</p>
        {excluded}
      </div>
    );
  }
  const shown = cost.years.find(({ fiscalYear }) => fiscalYear === hovered);
  return (
    <>
      <div className="cost-numbers">
        {[
          { name: text.facility.costAverage, yen: cost.averageYen },
          { name: text.facility.costTotal, yen: cost.totalYen },
          { name: text.chart.renovationBy(cost.method), yen: cost.renovationYen, swatch: 'legend-renovation' },
          { name: text.domain.works.rebuild, yen: cost.rebuildYen, swatch: 'legend-rebuild' },
        ].map((amount) => (
          <BigAmount key={amount.name} {...amount} likeYen={cost.averageYen} />
        ))}
      </div>
      <div className="cost-chart" ref={ref}>
        <p className="readout">
          {shown
            ? `${fiscalYearText(shown.fiscalYear, language)} ${text.chart.total} ${yenText(shown.totalYen, language)}`
            : ' '}
        </p>
        {width > 0 && (
          <YearColumns
            parts={costParts}
            years={cost.years}
            availableYen={null}
            selectedYear={hovered}
            width={width}
            height={170}
            onHover={setHovered}
            onSelect={setHovered}
          />
        )}
        <button type="button" className="button button-quiet" onClick={() => setTableIsOpen(true)}>
          <Icon name="table" />
          {text.shell.showTable}
        </button>
      </div>
      {cost.excluded.length > 0 && excluded}
      <EstimatedYears cost={cost} />
      <PlannedWorks cost={cost} />
      {tableIsOpen && (
        <Dialog title={text.facility.cost} onClose={() => setTableIsOpen(false)}>
          <CostTable cost={cost} availableYen={null} />
        </Dialog>
      )}
    </>
  );
}

interface BigAmountProps {
  readonly name: string;
  readonly yen: number;
  /** The smallest of the row: all are told in its unit. */
  readonly likeYen: number;
  /** Class of the colour that stands for it in the chart. */
  readonly swatch?: string;
}

function BigAmount({ name, yen, likeYen, swatch }: BigAmountProps) {
  const { language } = useLanguage();
  const { value, unit } = readableYen(yen, language, likeYen);
  return (
    <p>
      <span className="figure-name">
        {swatch && <i className={`swatch ${swatch}`} />}
        {name}
      </span>
      <span className="figure-value">
        <span className="number">{value}</span>
        <span className="figure-unit">{unit}</span>
      </span>
    </p>
  );
}

function Exclusions({ reasons }: { readonly reasons: FacilityCost['excluded'] }) {
  const { text } = useLanguage();
  return (
    <ul className="tags">
      {reasons.map((reason) => (
        <li key={reason} className="tag tag-warn">
          {text.domain.exclusions[reason]}
        </li>
      ))}
    </ul>
  );
}
