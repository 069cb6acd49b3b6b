import type { TreatmentKind } from '#libs/treatments';
import type { PlanWork } from '../api/types.js';

export const workColumns = ['building', 'district', 'treatment', 'year', 'cost'] as const;
export type WorkColumn = (typeof workColumns)[number];

/** What the list of works shows, and in which order; null = all. */
export interface WorksView {
  readonly words: string;
  readonly district: string | null;
  readonly treatment: TreatmentKind | null;
  /** Works under way in this year. */
  readonly fiscalYear: number | null;
  readonly sort: WorkColumn;
  readonly isDescending: boolean;
  readonly page: number;
}

export const everyWork: WorksView = {
  words: '',
  district: null,
  treatment: null,
  fiscalYear: null,
  sort: 'year',
  isDescending: false,
  page: 1,
};

/** Whether a work is under way in a fiscal year. */
export const isUnderWayIn = ({ fromFiscalYear, years }: PlanWork, fiscalYear: number): boolean =>
  fromFiscalYear <= fiscalYear && fiscalYear < fromFiscalYear + years;

/** The works a view shows, in its order; works alike stay in the order of the plan. */
export function worksOfView(works: readonly PlanWork[], view: WorksView): PlanWork[] {
  const shown = placesNamed(works, view.words).filter((work) => {
    return (
      (view.district === null || work.districtName === view.district) &&
      (view.treatment === null || work.treatment === view.treatment) &&
      (view.fiscalYear === null || isUnderWayIn(work, view.fiscalYear))
    );
  });
  const sign = view.isDescending ? -1 : 1;
  return shown.toSorted((one, other) => sign * comparisonOf(view.sort, one, other));
}

/** Those whose facility and building together hold every word. */
export function placesNamed<Place extends Pick<PlanWork, 'facilityName' | 'buildingName'>>(
  places: readonly Place[],
  asked: string,
): Place[] {
  const words = folded(asked).split(/\s+/).filter(Boolean);
  return places.filter(({ facilityName, buildingName }) => {
    const names = folded(`${facilityName} ${buildingName}`);
    return words.every((word) => names.includes(word));
  });
}

function comparisonOf(column: WorkColumn, one: PlanWork, other: PlanWork): number {
  switch (column) {
    case 'year':
      return one.fromFiscalYear - other.fromFiscalYear;
    case 'cost':
      return one.costYen - other.costYen;
    case 'treatment':
      return one.treatment.localeCompare(other.treatment);
    case 'district':
      return (one.districtName ?? '').localeCompare(other.districtName ?? '', 'ja');
    case 'building':
      return one.facilityName.localeCompare(other.facilityName, 'ja');
  }
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** The works of a plan as an estimate changes them. */
export function worksWithEstimate(
  works: readonly PlanWork[],
  estimate: { readonly works: readonly PlanWork[]; readonly changedBuildings: readonly string[] } | null,
): readonly PlanWork[] {
  if (!estimate) return works;
  const changed = new Set(estimate.changedBuildings);
  return [...works.filter(({ buildingId }) => !changed.has(buildingId)), ...estimate.works];
}

/** The name of a facility with that of its building, once where both are one. */
export const workName = ({ facilityName, buildingName }: Pick<PlanWork, 'facilityName' | 'buildingName'>): string =>
  facilityName === buildingName || buildingName === '' ? facilityName : `${facilityName} ${buildingName}`;
