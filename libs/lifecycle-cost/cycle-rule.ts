/** A work on a building or part: when it falls due and over how many years its cost is spread evenly. */
export interface Work<Kind extends string> {
  readonly kind: Kind;
  /** backlog: was due before the horizon and is caught up in its first years. */
  readonly rule: 'due' | 'backlog';
  /** Age in years at which the kind falls due, counted from the year built. */
  readonly dueAgeYears: number;
  /** Years from the first year of the horizon to the first payment, 0 or more. */
  readonly startOffset: number;
  readonly spreadYears: number;
}

/** When the works of one cycle of a building fall due; what is rebuilt starts a cycle of its own in the year it is rebuilt. */
export interface CycleRule<Kind extends string> {
  readonly kinds: readonly Kind[];
  /** The kind whose payments begin new cycles. */
  readonly rebuildKind: Kind;
  /** Buildings older than this are treated alike. */
  readonly oldestDistinctAge: number;
  /** The works of a building whose age in the first year of the horizon is given (negative: still to be built). */
  readonly worksFromAge: (ageYears: number) => readonly Work<Kind>[];
  /** A building's smallest exact share within so many years is 1 ÷ this. */
  readonly sharesPerBuilding: (horizonYears: number) => number;
}

/** A work that begins in the year its age is reached. */
export function dueWork<Kind extends string>(
  kind: Kind,
  dueAgeYears: number,
  ageYears: number,
  spreadYears: number,
): Work<Kind> {
  return { kind, rule: 'due', dueAgeYears, startOffset: dueAgeYears - ageYears, spreadYears };
}

/** A work whose age has passed and that is caught up from the first year of the horizon on. */
export function backlogWork<Kind extends string>(kind: Kind, dueAgeYears: number, spreadYears: number): Work<Kind> {
  return { kind, rule: 'backlog', dueAgeYears, startOffset: 0, spreadYears };
}
