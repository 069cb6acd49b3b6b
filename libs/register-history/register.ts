import type { EventKind, MajorCategory, Owner, PropertyClass, SubjectKind, Tenure } from '#libs/asset';

/** A facility, a building or a lot as the register has it today. Areas in square metres; null = not known, or a facility, which has none of its own. */
export interface RegisterItem {
  readonly kind: SubjectKind;
  readonly id: string;
  /** Null = land that no facility stands on. */
  readonly facilityId: string | null;
  readonly name: string;
  readonly areaM2: number | null;
  /** Null for what is not land. */
  readonly tenure: Tenure | null;
  readonly owner: Owner;
  readonly category: MajorCategory | null;
  readonly propertyClass: PropertyClass | null;
  readonly builtFiscalYear: number | null;
}

/** 異動. Dates are YYYY-MM-DD, which sort as text; areas say how much came or went and are never negative. */
export interface RegisterEvent {
  readonly id: string;
  readonly facilityId: string;
  readonly kind: EventKind;
  readonly eventDate: string;
  readonly subject: SubjectKind;
  /** The building or lot; null = one that the register does not have. */
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly whole: boolean;
  readonly landAreaM2: number | null;
  readonly buildingAreaM2: number | null;
  readonly classBefore: PropertyClass | null;
  readonly classAfter: PropertyClass | null;
  readonly categoryBefore: MajorCategory | null;
  readonly categoryAfter: MajorCategory | null;
  readonly ownerBefore: Owner | null;
  readonly ownerAfter: Owner | null;
}

/** Today's register and every event that is known. */
export interface Register {
  /** YYYY-MM-DD; events after it have not happened yet. */
  readonly today: string;
  readonly items: readonly RegisterItem[];
  readonly events: readonly RegisterEvent[];
}

/** Whether an event brings property (1), takes it away (-1) or changes what it is (0). */
export function directionOf(kind: EventKind): 1 | 0 | -1 {
  if (kind === 'acquisition' || kind === 'construction') return 1;
  return kind === 'disposal' || kind === 'demolition' ? -1 : 0;
}

/** How much of a building or a lot came or went. */
export function areaOf({ landAreaM2, buildingAreaM2 }: RegisterEvent, kind: SubjectKind): number | null {
  if (kind === 'facility') return null;
  return kind === 'land' ? landAreaM2 : buildingAreaM2;
}

/** The id of what an event is about; of a thing that the register never had only this event knows. */
export function subjectOf({ id, subjectId }: RegisterEvent): string {
  return subjectId ?? id;
}
