import { Link } from 'wouter';
import type { LeftOutPlace } from '../api/types.js';
import { useText } from '../i18n/text.js';

interface LeftOutNoteProps {
  readonly code: string;
  readonly place: Pick<LeftOutPlace, 'facilityId' | 'lacks'>;
}

/** Why a building is not in the plan, and where what it lacks is filled in. */
export function LeftOutNote({ code, place: { facilityId, lacks } }: LeftOutNoteProps) {
  const { leftOut } = useText().planDecisions;
  const what = lacks.map((lack) => leftOut.lacks[lack]).join(leftOut.comma);
  const mayBeEstimated = lacks.length > 0 && !lacks.includes('category');
  return (
    <p className="plan-left-out">
      {leftOut.sentence(what || leftOut.something)}{' '}
      <Link href={`/${code}/facilities/${facilityId}`}>{leftOut.fill}</Link>
      {mayBeEstimated && (
        <>
          {' · '}
          <Link href={`/${code}/check`}>{leftOut.estimate}</Link>
        </>
      )}
    </p>
  );
}
