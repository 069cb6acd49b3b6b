import { useState } from 'react';
import type { PlanDecision, PlanOutcome } from '../api/types.js';
import { dayText } from '../format/date.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Icon } from '../shell/icons.js';
import { BuildingPicker } from './building-picker.js';
import { isSameDecision, withDecision } from './decision-draft.js';
import { LeftOutNote } from './left-out-note.js';
import type { PlanPartProps } from './plan-parts.js';
import { decisionWords, priceWords } from './plan-words.js';
import { planYearText } from './plan-years-text.js';
import { workName } from './works-filter.js';

/** All that is decided by hand, with what each costs, each to be taken back; and what the register says of closings. */
export function DecisionList(props: PlanPartProps) {
  const { language, text } = useLanguage();
  const words = text.plans.decisions;
  const { plan, outcome, estimate, decisions } = props;
  const { now } = decisions;
  const [isChoosing, setIsChoosing] = useState(false);
  const priceOf = (decision: PlanDecision): string => {
    const place = plan.terms.decisions.findIndex((one) => isSameDecision(one, decision));
    const estimated = estimate?.decisions.find((one) => isSameDecision(one.decision, decision));
    const price = estimated ?? outcome.decisionPrices[place];
    return price ? priceWords(price, language, text) : words.newOne;
  };
  return (
    <div className="plan-panel plan-decisions">
      <div className="plan-panel-head">
        <h2>{words.title}</h2>
        <Permitted to="plan:write">
          <div className="actions">
            <button type="button" className="button" onClick={() => setIsChoosing(true)}>
              {text.planDecisions.choose}
            </button>
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
          {now.map((decision) => (
            <li key={JSON.stringify(decision)}>
              <span>
                <BuildingName buildingId={decision.buildingId} {...props} /> {decisionWords(decision, language, text)}
              </span>
              <span className="tag">
                {props.places.has(decision.buildingId) ? priceOf(decision) : text.planDecisions.leftOut.tag}
              </span>
              <TakeBack decision={decision} {...props} />
              <NotPlanned buildingId={decision.buildingId} {...props} />
            </li>
          ))}
        </ul>
      )}
      {outcome.registered.length > 0 && <RegisterList {...props} />}
      {isChoosing && <BuildingPicker {...props} onClose={() => setIsChoosing(false)} />}
    </div>
  );
}

type OfBuilding = PlanPartProps & { readonly buildingId: string };

/** That a decision does not count, and what to fill in; nothing where the building is in the plan. */
function NotPlanned({ code, buildingId, places, leftOut }: OfBuilding) {
  const words = useText().planDecisions.leftOut;
  if (places.has(buildingId)) return null;
  const place = leftOut.get(buildingId);
  return place ? <LeftOutNote code={code} place={place} /> : <p className="plan-left-out">{words.gone}</p>;
}

function BuildingName({ buildingId, places, leftOut, onBuilding }: OfBuilding) {
  const { plans, planDecisions } = useText();
  const place = places.get(buildingId) ?? leftOut.get(buildingId);
  if (!place) return <strong>{plans.decisions.gone}</strong>;
  const name = workName(place);
  return (
    <button
      type="button"
      className="plan-work-name"
      aria-label={planDecisions.open(name)}
      onClick={() => onBuilding(place)}
    >
      {name}
    </button>
  );
}

function TakeBack({ decision, places, leftOut, decisions }: PlanPartProps & { readonly decision: PlanDecision }) {
  const { decisions: words } = useText().plans;
  const place = places.get(decision.buildingId) ?? leftOut.get(decision.buildingId);
  return (
    <Permitted to="plan:write">
      <button
        type="button"
        className="button button-quiet"
        aria-label={words.removeOf(place ? workName(place) : words.gone)}
        onClick={() => decisions.change(decisions.now.filter((one) => one !== decision))}
      >
        {words.remove}
      </button>
    </Permitted>
  );
}

/** What the register says of buildings that go; the plan goes by it where nobody decides otherwise. */
function RegisterList(props: PlanPartProps) {
  const { register } = useText().planDecisions;
  return (
    <section className="plan-panel" aria-label={register.title}>
      <h3>{register.title}</h3>
      <p className="field-hint">{register.hint}</p>
      <ul className="plan-decision-list">
        {props.outcome.registered.map((closing) => (
          <RegisteredClosing key={closing.buildingId} closing={closing} {...props} />
        ))}
      </ul>
    </section>
  );
}

function RegisteredClosing(props: PlanPartProps & { readonly closing: PlanOutcome['registered'][number] }) {
  const { language, text } = useLanguage();
  const { register } = text.planDecisions;
  const { closing, decisions, places, closings } = props;
  const { buildingId, fiscalYear, event, eventDate, yen, points } = closing;
  const place = places.get(buildingId);
  const isFollowed = closings.some((one) => one.isRegistered && one.place.buildingId === buildingId);
  const words = register.words(
    planYearText(fiscalYear, language),
    register.events[event],
    dayText(eventDate, language),
  );
  return (
    <li>
      <span>
        <BuildingName {...props} buildingId={buildingId} /> {words}
      </span>
      <span className="tag">{isFollowed ? register.followed : register.notFollowed}</span>
      {isFollowed && (yen !== null || points !== null) && (
        <span className="tag">{priceWords({ yen, points, years: null }, language, text)}</span>
      )}
      {isFollowed && place && (
        <Permitted to="plan:write">
          <button
            type="button"
            className="button button-quiet"
            aria-label={register.overruleOf(workName(place))}
            onClick={() => decisions.change(withDecision(decisions.now, { kind: 'keep', buildingId }))}
          >
            {register.overrule}
          </button>
        </Permitted>
      )}
    </li>
  );
}
