import { treatmentKinds } from '#libs/treatments';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { facilityColumnsQuery, mapManifestQuery } from '../api/queries.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { useFullscreen } from '../shell/use-fullscreen.js';
import { LivePlanMap } from './live-plan-map.js';
import type { PlanPartProps } from './plan-parts.js';
import { planYearText } from './plan-years-text.js';
import { placesOfYear } from './planned-places.js';
import { TreatmentMark } from './treatment-mark.js';
import { isUnderWayIn, workName } from './works-filter.js';
import { YearPlayer } from './year-player.js';

/** Works of a year that the list beside the map names at most. */
const listed = 30;

/** The works of a year on the map, as a list beneath it, and the year that both show. */
export function PlanMap(props: PlanPartProps) {
  const { language, text } = useLanguage();
  const { map } = text.plans;
  const { code, plan, outcome, estimate, works, closings, fiscalYear, onYear, onWork, onBuilding } = props;
  const manifest = useQuery(mapManifestQuery(code));
  const columns = useQuery(facilityColumnsQuery(code));
  const places = useMemo(
    () => (columns.data ? placesOfYear(columns.data, works, fiscalYear, closings) : null),
    [columns.data, works, fiscalYear, closings],
  );
  const underWay = useMemo(
    () => works.filter((work) => isUnderWayIn(work, fiscalYear)).toSorted((a, b) => b.costYen - a.costYen),
    [works, fiscalYear],
  );
  const closed = closings.filter((one) => one.fiscalYear === fiscalYear);
  const facilities = new Set(underWay.map(({ facilityId }) => facilityId)).size;
  const { costYen = 0 } = (estimate ?? outcome).outlook.find((one) => one.fiscalYear === fiscalYear) ?? {};
  const choose = (id: string) => {
    const closing = closed.find(({ place }) => place.facilityId === id);
    if (closing) return onBuilding(closing.place);
    const work = underWay.find(({ facilityId }) => facilityId === id);
    if (work) onWork(work);
  };
  const year = planYearText(fiscalYear, language);
  const section = useRef<HTMLElement>(null);
  const hall = useFullscreen(section);
  // What a clicker sends, in the hall alone: on the page these keys scroll.
  const press = (event: KeyboardEvent) => {
    const step = hall.isOn ? { PageDown: 1, PageUp: -1 }[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    onYear(Math.min(plan.fromFiscalYear + plan.years - 1, Math.max(plan.fromFiscalYear, fiscalYear + step)));
  };
  return (
    // The keys are those of the slider in it, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section ref={section} className="plan-map" aria-label={map.title} onKeyDown={press}>
      <YearPlayer
        fromFiscalYear={plan.fromFiscalYear}
        years={plan.years}
        fiscalYear={fiscalYear}
        works={underWay.length}
        onYear={onYear}
      />
      <div className="plan-map-line">
        <p className="plan-map-count" aria-live="polite">
          {map.under(year, digits(facilities))}
          {/* On the page the money stands beside the map; in a hall nothing but the map does. */}
          {hall.isOn && ` · ${map.cost(yenText(costYen, language))}`}
        </p>
        {hall.isOffered && (
          <button type="button" className="button" onClick={hall.toggle}>
            <Icon name={hall.isOn ? 'close' : 'whole'} />
            {hall.isOn ? map.leaveHall : map.hall}
          </button>
        )}
      </div>
      {!manifest.data || !places ? (
        <div className="plan-map-frame">
          <Loading queries={[manifest, columns]} />
        </div>
      ) : manifest.data.bounds === null ? (
        <p className="notice">{map.nowhere}</p>
      ) : (
        <LivePlanMap code={code} manifest={manifest.data} places={places} isLarge={hall.isOn} onFacility={choose} />
      )}
      <PlanMapLegend works={works} closings={closings} />
      <details className="plan-map-list">
        <summary>{map.list}</summary>
        {underWay.length + closed.length === 0 ? (
          <p className="empty">{map.nothing}</p>
        ) : (
          <ul>
            {closed.slice(0, listed).map(({ place }) => (
              <li key={place.buildingId}>
                <button type="button" className="plan-work-name" onClick={() => onBuilding(place)}>
                  <TreatmentMark treatment="closing" />
                  {workName(place)} <small>{text.planDecisions.closing}</small>
                </button>
              </li>
            ))}
            {underWay.slice(0, listed).map((work) => (
              <li key={work.id}>
                <button type="button" className="plan-work-name" onClick={() => onWork(work)}>
                  <TreatmentMark treatment={work.treatment} />
                  {workName(work)} <small>{text.domain.treatments[work.treatment]}</small>
                </button>
              </li>
            ))}
          </ul>
        )}
        {underWay.length > listed && <p className="field-hint">{map.more(digits(underWay.length - listed))}</p>}
      </details>
    </section>
  );
}

/** The signs that the plan has in any of its years. */
function PlanMapLegend({ works, closings }: Pick<PlanPartProps, 'works' | 'closings'>) {
  const { plans, planDecisions, domain } = useText();
  const kinds = useMemo(() => new Set(works.map(({ treatment }) => treatment)), [works]);
  return (
    <ul className="plan-legend" aria-label={plans.map.legend}>
      {treatmentKinds
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <li key={kind}>
            <TreatmentMark treatment={kind} />
            {domain.treatments[kind]}
          </li>
        ))}
      {closings.length > 0 && (
        <li>
          <TreatmentMark treatment="closing" />
          {planDecisions.closing}
        </li>
      )}
      <li>
        <i className="plan-dot is-done" />
        {plans.map.done}
      </li>
      <li className="plan-legend-rest">
        <i className="plan-dot" />
        {plans.map.waiting}
      </li>
    </ul>
  );
}
