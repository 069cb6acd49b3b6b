import type { ReactNode } from 'react';

interface PlanFactProps {
  readonly name: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}

/** A figure of a plan with its name and what it is to be seen against. */
export function PlanFact({ name, note, children }: PlanFactProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">
        {children} {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}
