import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { isNowhere } from '../api/problem.js';
import { municipalityQuery } from '../api/queries.js';
import type { PlanDetail, PlanOutcome, PlanPlace, PlanWork } from '../api/types.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useLanguage, useText } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { cityName } from '../shell/header.js';
import { Loading } from '../shell/loading.js';
import { NotFound } from '../shell/not-found.js';
import { BuildingDialog } from './building-dialog.js';
import { EstimateBar } from './estimate-bar.js';
import { closingsOf, placesOf } from './plan-closings.js';
import { PlanHead } from './plan-head.js';
import { PlanMap } from './plan-map.js';
import { isRough, type PlanPartProps } from './plan-parts.js';
import { planEstimateQuery, planQuery, planWorksQuery } from './plan-queries.js';
import { PlanStateNotice } from './plan-state-notice.js';
import { PlanTabs } from './plan-tabs.js';
import { useDecisions } from './use-decisions.js';
import { worksWithEstimate } from './works-filter.js';

interface PlanPageProps {
  readonly code: string;
  readonly id: string;
}

/** One plan: what it comes to, on the map and in all its parts, and what it would be with other decisions. */
export function PlanPage({ code, id }: PlanPageProps) {
  const { plans } = useText();
  const plan = useQuery(planQuery(code, id));
  usePlanTitle(code, plan.data?.name);
  if (isNowhere(plan.error)) return <NotFound code={code} />;
  if (!plan.data) {
    return (
      <main id="content" className="page page-wide">
        <Loading queries={[plan]} />
      </main>
    );
  }
  const { outcome } = plan.data;
  return (
    <main id="content" className="page page-wide plan-page">
      <p className="plan-back">
        <Link href={`/${code}/plans`}>{plans.head.list}</Link>
      </p>
      <PlanHead code={code} plan={plan.data}>
        <PlanStateNotice code={code} plan={plan.data} />
      </PlanHead>
      {outcome && outcome.outlook.length > 0 && <SolvedPlan code={code} plan={plan.data} outcome={outcome} />}
    </main>
  );
}

/** The window is named after the plan. */
function usePlanTitle(code: string, name: string | undefined): void {
  const { language, text } = useLanguage();
  const { data: city } = useQuery(municipalityQuery(code));
  useEffect(() => {
    if (name !== undefined && city)
      document.title = `${name} – ${cityName(city, language)} – ${text.shell.productName}`;
  }, [name, city, language, text]);
}

interface SolvedPlanProps {
  readonly code: string;
  readonly plan: PlanDetail;
  readonly outcome: PlanOutcome;
}

function SolvedPlan({ code, plan, outcome }: SolvedPlanProps) {
  const may = useMay();
  const decisions = useDecisions(plan);
  const [fiscalYear, setFiscalYear] = useState(plan.fromFiscalYear);
  const [chosen, setChosen] = useState<{ place: PlanPlace; work: PlanWork | null } | null>(null);
  const works = useQuery({
    ...planWorksQuery(code, plan.id, plan.solvedAt),
    // Of the same plan before it was solved anew: the map stays, also in a hall, and districts stay open.
    placeholderData: (previous, query) => (query?.queryKey.includes(plan.id) ? previous : undefined),
  });
  const asks = decisions.isChanged && may('plan:write');
  useUnsavedChanges(asks);
  const estimate = useQuery({
    ...planEstimateQuery(code, plan.id, plan.solvedAt, decisions.now),
    enabled: asks,
    retry: false,
    // The bars stay where the last estimate put them until the next is known.
    placeholderData: (previous) => previous,
  });
  if (!works.data) return <Loading queries={[works]} />;
  const known =
    asks && estimate.data && estimate.data.status !== 'infeasible' && !isRough(estimate.data) ? estimate.data : null;
  const places = placesOf(works.data);
  const shown = worksWithEstimate(works.data.works, known);
  const part: PlanPartProps = {
    code,
    plan,
    outcome,
    works: shown,
    places,
    leftOut: new Map(works.data.leftOut.map((place) => [place.buildingId, place])),
    closings: closingsOf(decisions.now, outcome.registered, places, shown),
    estimate: known,
    decisions,
    fiscalYear,
    onYear: setFiscalYear,
    onWork: (work) => setChosen({ place: work, work }),
    onBuilding: (place) => setChosen({ place, work: null }),
  };
  return (
    <>
      {asks && <EstimateBar {...part} asked={estimate} />}
      <div className="plan-layout">
        <PlanMap {...part} />
        <PlanTabs {...part} />
      </div>
      {chosen && (
        <BuildingDialog
          key={chosen.work?.id ?? chosen.place.buildingId}
          {...part}
          {...chosen}
          onClose={() => setChosen(null)}
        />
      )}
    </>
  );
}
