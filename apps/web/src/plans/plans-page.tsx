import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { PlanList } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { NewPlanDialog } from './new-plan-dialog.js';
import { PlanCard } from './plan-card.js';
import { createPlan, plansQuery } from './plan-queries.js';

/** 計画案: the renewal plans of the city, the newest first, and the way to a new one. */
export function PlansPage({ code }: { readonly code: string }) {
  const { plans: words } = useText();
  const plans = useQuery(plansQuery(code));
  const [isNew, setIsNew] = useState(false);
  return (
    <main id="content" className="page">
      <div className="page-title">
        <div>
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
        </div>
        {plans.data && (
          <Permitted to="plan:write">
            <button type="button" className="button button-primary" onClick={() => setIsNew(true)}>
              <Icon name="plus" />
              {words.list.new}
            </button>
          </Permitted>
        )}
      </div>
      {!plans.data ? (
        <Loading queries={[plans]} />
      ) : plans.data.items.length === 0 ? (
        <NoPlans code={code} usualTerms={plans.data.usualTerms} />
      ) : (
        <ul className="plan-cards">
          {plans.data.items.map((plan) => (
            <PlanCard key={plan.id} code={code} plan={plan} />
          ))}
        </ul>
      )}
      {isNew && plans.data && (
        <NewPlanDialog code={code} terms={plans.data.usualTerms} parent={null} onClose={() => setIsNew(false)} />
      )}
    </main>
  );
}

function NoPlans({ code, usualTerms }: { readonly code: string } & Pick<PlanList, 'usualTerms'>) {
  const { language, text } = useLanguage();
  const { list } = text.plans;
  const [, navigate] = useLocation();
  const create = useCityMutation(code, () => createPlan(code, { name: list.standardName }));
  const { availableYen } = usualTerms.money;
  const begin = () => {
    // By the promise, for this is gone as soon as the list has the plan.
    if (!create.isPending)
      create.mutateAsync().then(
        ({ id }) => navigate(`/${code}/plans/${id}`),
        () => undefined,
      );
  };
  return (
    <section className="section plan-empty">
      <h2>{list.emptyTitle}</h2>
      <p>{list.empty}</p>
      {availableYen === null && (
        <div className="notice notice-warn">
          <strong>{list.noLine}</strong>
          <p>{list.noLineHint}</p>
          <Permitted to="municipality:update">
            <p>
              <Link href={`/${code}/settings`}>{list.toMoney}</Link>
            </p>
          </Permitted>
        </div>
      )}
      {create.error && <ErrorNotice error={create.error} title={text.shell.errors.notDone} />}
      <Permitted to="plan:write">
        <div className="actions plan-begin">
          <button
            type="button"
            className={availableYen === null ? 'button' : 'button button-primary'}
            aria-disabled={create.isPending}
            onClick={begin}
          >
            {list.standard}
          </button>
          {typeof availableYen === 'number' && (
            <p className="field-hint">{list.standardHint(yenText(availableYen, language), digits(usualTerms.years))}</p>
          )}
        </div>
      </Permitted>
    </section>
  );
}
