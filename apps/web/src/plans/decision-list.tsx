import type { PlanDecision } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Icon } from '../shell/icons.js';
import type { PlanPartProps } from './plan-parts.js';
import { decisionWords, priceWords } from './plan-words.js';
import { workName } from './works-filter.js';

/** All that is decided by hand, with what each costs; each can be taken back. */
export function DecisionList({ plan, outcome, works, decisions }: PlanPartProps) {
  const { language, text } = useLanguage();
  const words = text.plans.decisions;
  const { now } = decisions;
  const names = new Map(works.map((work) => [work.buildingId, workName(work)]));
  const priceOf = (decision: PlanDecision): string => {
    const place = plan.terms.decisions.findIndex((one) => JSON.stringify(one) === JSON.stringify(decision));
    const price = outcome.decisionPrices[place];
    return price ? priceWords(price, language, text) : words.newOne;
  };
  return (
    <div className="plan-panel plan-decisions">
      <div className="plan-panel-head">
        <h2>{words.title}</h2>
        <Permitted to="plan:write">
          <div className="actions">
            <button type="button" className="button" disabled={!decisions.mayUndo} onClick={decisions.undo}>
              <Icon name="undo" />
              {words.undo}
            </button>
            <button type="button" className="button" disabled={!decisions.mayRedo} onClick={decisions.redo}>
              {words.redo}
            </button>
          </div>
        </Permitted>
      </div>
      {now.length === 0 ? (
        <p className="empty">{words.none}</p>
      ) : (
        <ul className="plan-decision-list">
          {now.map((decision) => {
            const name = names.get(decision.buildingId) ?? words.gone;
            return (
              <li key={JSON.stringify(decision)}>
                <span>
                  <strong>{name}</strong> {decisionWords(decision, language, text)}
                </span>
                <span className="tag">{priceOf(decision)}</span>
                <Permitted to="plan:write">
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-label={words.removeOf(name)}
                    onClick={() => decisions.change(now.filter((one) => one !== decision))}
                  >
                    {words.remove}
                  </button>
                </Permitted>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
