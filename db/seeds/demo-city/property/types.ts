import type {
  EventKind,
  MajorCategory,
  PropertyClass,
  SeismicStandard,
  SeismicWork,
  SubjectKind,
  Tenure,
} from '#libs/asset';
import type { PolygonGeometry } from '../types.js';

/** What the demo city's property ledgers say beside its register. */
export interface DemoProperty {
  /** By the id of the facility. */
  readonly classes: ReadonlyMap<string, PropertyClass>;
  /** By the id of the building. */
  readonly particulars: ReadonlyMap<string, DemoParticulars>;
  readonly parcels: readonly DemoParcel[];
  readonly rooms: readonly DemoRoom[];
  readonly events: readonly DemoEvent[];
}

export interface DemoParticulars {
  readonly seismicStandard: SeismicStandard | null;
  readonly seismicDiagnosis: SeismicWork | null;
  readonly seismicReinforcement: SeismicWork | null;
  readonly reinforcedFiscalYear: number | null;
  readonly concreteStrengthNPerMm2: number | null;
  readonly assetNumber: string;
}

export interface DemoParcel {
  readonly id: string;
  readonly facilityId: string;
  readonly lotNumber: string;
  readonly areaM2: number;
  readonly landCategory: string;
  readonly tenure: Tenure;
  readonly lessor: string | null;
  readonly yearlyRentYen: number | null;
  readonly leaseEnd: string | null;
  readonly zoning: string | null;
  readonly assetNumber: string;
  readonly realEstateId: string | null;
  readonly geometry: PolygonGeometry | null;
}

export interface DemoRoom {
  readonly id: string;
  readonly buildingId: string;
  readonly name: string;
  readonly floor: string;
  readonly areaM2: number;
  readonly capacity: number | null;
  readonly bookable: boolean;
  readonly feeYenPerHour: number | null;
}

export interface DemoEvent {
  readonly id: string;
  readonly facilityId: string;
  readonly kind: EventKind;
  readonly eventDate: string;
  readonly subject: SubjectKind;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly landAreaM2: number | null;
  readonly buildingAreaM2: number | null;
  readonly amountYen: number | null;
  readonly counterparty: string | null;
  readonly classBefore: PropertyClass | null;
  readonly classAfter: PropertyClass | null;
  readonly categoryBefore: MajorCategory | null;
  readonly categoryAfter: MajorCategory | null;
  readonly documentNumber: string;
  readonly reason: string;
}
