import type { ConditionGrade } from '#libs/asset';

/** Each grade has a shape of its own, so that it is told apart without colour. */
export const gradeShapes: Record<ConditionGrade, string> = { A: '●', B: '◆', C: '▲', D: '✕' };

/** A grade in a line of text. */
export function GradeMark({ grade }: { readonly grade: ConditionGrade }) {
  return (
    <span className={`grade-mark grade-${grade}`}>
      <span aria-hidden="true">{gradeShapes[grade]}</span>
      {grade}
    </span>
  );
}
