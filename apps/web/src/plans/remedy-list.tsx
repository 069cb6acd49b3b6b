import type { PlanDecision, PlanRelaxation } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { leastSentence, movedDecisions, moveSentence, remedySentence } from './remedy-words.js';

interface RemedyListProps {
  readonly remedies: PlanRelaxation['remedies'];
  readonly decisions: readonly PlanDecision[];
  readonly isPending: boolean;
  readonly onDecide: (decisions: readonly PlanDecision[]) => void;
}

/** Changes of which each by itself makes the plan possible; works are moved with one press. */
export function RemedyList({ remedies, decisions, isPending, onDecide }: RemedyListProps) {
  const { language, text } = useLanguage();
  const words = text.plans.remedies;
  return (
    <>
      <p>{words.oneOf}</p>
      <ul className="plan-needs">
        {remedies.map((remedy) => (
          <li key={remedySentence(remedy, language, text)}>
            {remedySentence(remedy, language, text)} <small>{leastSentence(remedy, language, text)}</small>
            {remedy.kind === 'moves' && (
              <>
                <ul>
                  {remedy.moves.map((move) => (
                    <li key={move.decision}>{moveSentence(move, decisions[move.decision]!, language, text)}</li>
                  ))}
                </ul>
                <Permitted to="plan:write">
                  <button
                    type="button"
                    className="button"
                    aria-disabled={isPending}
                    onClick={() => !isPending && onDecide(movedDecisions(decisions, remedy))}
                  >
                    {words.apply}
                  </button>
                </Permitted>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
