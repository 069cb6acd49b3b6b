import { Link } from 'wouter';
import { ApiProblem } from '../api/problem.js';
import type { PlanConflict, PlanDecision, PlanPlace } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { isSameDecision } from './decision-draft.js';
import { decisionWords } from './plan-words.js';
import { workName } from './works-filter.js';

interface DecisionConflictsProps {
  readonly code: string;
  readonly conflicts: readonly PlanConflict[];
  /** The buildings that can be opened here; others are opened on their own page. */
  readonly places?: ReadonlyMap<string, PlanPlace>;
  readonly onBuilding?: (place: PlanPlace) => void;
  /** What is not among these is the register's. */
  readonly byHand: readonly PlanDecision[];
  readonly hint?: string;
  readonly onTakeBack: (decision: PlanDecision) => void;
}

/** The buildings whose decisions cannot be kept, each with those; a press opens the building or takes a decision back. */
export function DecisionConflicts({ conflicts, hint, ...props }: DecisionConflictsProps) {
  const { planDecisions } = useLanguage().text;
  return (
    <div className="notice notice-error plan-conflicts" role="alert">
      <strong>{planDecisions.conflicts.title}</strong>
      {hint !== undefined && <p>{hint}</p>}
      <ul>
        {conflicts.map((conflict) => (
          <Conflict key={conflict.buildingId} conflict={conflict} {...props} />
        ))}
      </ul>
    </div>
  );
}

function Conflict({
  code,
  conflict,
  places,
  onBuilding,
  byHand,
  onTakeBack,
}: Omit<DecisionConflictsProps, 'conflicts' | 'hint'> & { readonly conflict: PlanConflict }) {
  const { language, text } = useLanguage();
  const { conflicts: words } = text.planDecisions;
  const place = places?.get(conflict.buildingId);
  const name = workName(conflict) || text.plans.decisions.gone;
  return (
    <li>
      {place && onBuilding ? (
        <button type="button" className="plan-work-name" onClick={() => onBuilding(place)}>
          {name}
        </button>
      ) : conflict.facilityId === null ? (
        name
      ) : (
        <Link href={`/${code}/facilities/${conflict.facilityId}`}>{name}</Link>
      )}
      <ul>
        {conflict.decisions.map((decision, at) => {
          const told = decisionWords(decision, language, text);
          return (
            <li key={at}>
              {told}{' '}
              {byHand.some((one) => isSameDecision(one, decision)) && (
                <Permitted to="plan:write">
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-label={words.takeBackOf(told, name)}
                    onClick={() => onTakeBack(decision)}
                  >
                    {words.takeBack}
                  </button>
                </Permitted>
              )}
            </li>
          );
        })}
      </ul>
      <p>
        {conflict.decisions.length === 1 ? words.alone : words.together} {conflict.isOfRegister && words.register}
      </p>
    </li>
  );
}

/** The conflicts that the server tells with a refusal; none where it was something else. */
export function conflictsOf(error: unknown): readonly PlanConflict[] {
  if (!(error instanceof ApiProblem)) return [];
  const { conflicts } = error.extensions;
  return Array.isArray(conflicts) ? (conflicts as readonly PlanConflict[]) : [];
}
