import type { ConditionGrade } from '#libs/asset';

export interface GradeLookProps {
  readonly grade: ConditionGrade;
  /** Dashed where nobody has looked. */
  readonly byAge?: boolean;
}

/** A grade as a letter on its colour; what rests on the age alone has a dashed rim. */
export function GradeLook({ grade, byAge = false }: GradeLookProps) {
  return <span className={`grade grade-${grade}${byAge ? ' is-by-age' : ''}`}>{grade}</span>;
}
