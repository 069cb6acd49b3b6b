import type { MajorCategory } from '#libs/asset';
import type { ComponentChains } from '#libs/condition';
import type { BondRule } from '#libs/funding';
import type { PricedArea, UnitPrices } from '#libs/lifecycle-cost';
import type { RenewableBuilding, TreatmentRules } from '#libs/treatments';
import type { ConditionSettingsValues } from '../conditions/condition-settings.schema.js';

/** What a plan has to know of a building. */
export const lacks = ['floor-area', 'built-year', 'category'] as const;
export type Lack = (typeof lacks)[number];

/** What the register says of a building that will go: it is demolished, disposed of, or transferred to others on a day ahead. */
export interface RegisteredClosing {
  readonly event: 'demolition' | 'disposal' | 'transfer';
  /** YYYY-MM-DD. */
  readonly eventDate: string;
  readonly fiscalYear: number;
}

/** A building as it is planned, with what is told of it. */
export interface PlannedBuilding extends Omit<RenewableBuilding, 'decision' | 'earliestFiscalYear'> {
  readonly name: string;
  readonly facilityId: string;
  readonly category: MajorCategory;
  readonly areas: readonly PricedArea[];
  readonly floorAreaM2: number;
  /** Of it, what rests on an estimate of the area or of the year built. */
  readonly estimatedAreaM2: number;
  /** Of today; null where nothing is known. */
  readonly score: number | null;
  /** Null = the register lets it stay; undefined in plans from before this was asked. */
  readonly closing?: RegisteredClosing | null;
}

export interface PlannedFacility {
  readonly id: string;
  readonly name: string;
  readonly districtName: string | null;
  /** Undefined in plans from before this was asked. */
  readonly districtNameEn?: string | null;
  /** What it is for, as far as the register says. */
  readonly function: string;
  readonly location: readonly [longitude: number, latitude: number] | null;
}

/** A building that is not planned, for too little is known of it. */
export interface LeftOutBuilding {
  readonly buildingId: string;
  readonly buildingName: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly districtName: string | null;
  readonly districtNameEn: string | null;
  /** What is to be filled in before it can be planned. */
  readonly lacks: readonly Lack[];
}

/** The city as a plan is made from it: kept with the plan, so that the same plan can be made again. */
export interface PlanInput {
  readonly fromFiscalYear: number;
  readonly buildings: readonly PlannedBuilding[];
  readonly facilities: readonly PlannedFacility[];
  /** Buildings of which too little is known. */
  readonly leftOut: number;
  /** Which those are. */
  readonly leftOutBuildings: readonly LeftOutBuilding[];
  readonly rules: TreatmentRules;
  readonly prices: UnitPrices;
  readonly planningPercent: number;
  readonly demolitionYenPerM2: number;
  readonly repairYenPerM2: number;
  readonly grantPercent: number;
  readonly bondRules: readonly BondRule[];
  readonly chains: ComponentChains;
  readonly condition: Pick<ConditionSettingsValues, 'weights' | 'serviceLifeYears' | 'treatmentPercent'>;
}
