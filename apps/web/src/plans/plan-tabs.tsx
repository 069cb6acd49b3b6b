import { useSearch } from 'wouter';
import { useText } from '../i18n/text.js';
import { Segments } from '../shell/segments.js';
import { ComparePanel } from './compare-panel.js';
import { ConditionPanel } from './condition-panel.js';
import { CurvePanel } from './curve-panel.js';
import { DecisionList } from './decision-list.js';
import { MoneyPanel } from './money-panel.js';
import type { PlanPartProps } from './plan-parts.js';
import { SchedulePanel } from './schedule-panel.js';
import { WorksPanel } from './works-panel.js';

const tabNames = ['money', 'condition', 'schedule', 'works', 'curve', 'compare'] as const;
type TabName = (typeof tabNames)[number];

/** The parts of a plan beside its map; the address names the one that is open. */
export function PlanTabs(props: PlanPartProps) {
  const { plans } = useText();
  const search = new URLSearchParams(useSearch());
  const tab = tabNames.find((name) => name === search.get('tab')) ?? 'money';
  // The page stays: nothing unsaved is asked about.
  const open = (name: TabName) => history.replaceState(history.state, '', `?tab=${name}`);
  return (
    <section className="plan-tabs" aria-label={plans.head.parts}>
      <Segments
        label={plans.head.parts}
        options={tabNames.map((name) => ({ value: name, label: plans.tabs[name] }))}
        value={tab}
        onChange={open}
      />
      <ChosenPart tab={tab} {...props} />
    </section>
  );
}

function ChosenPart({ tab, ...props }: PlanPartProps & { readonly tab: TabName }) {
  switch (tab) {
    case 'money':
      return <MoneyPanel {...props} />;
    case 'condition':
      return <ConditionPanel {...props} />;
    case 'schedule':
      return (
        <>
          <SchedulePanel {...props} />
          <DecisionList {...props} />
        </>
      );
    case 'works':
      return <WorksPanel {...props} />;
    case 'curve':
      return <CurvePanel {...props} />;
    case 'compare':
      return <ComparePanel {...props} />;
  }
}
