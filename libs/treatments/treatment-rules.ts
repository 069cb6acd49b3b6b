import { type ComponentKind, componentKinds, type Structure } from '#libs/asset';
import type { BondProgramme } from '#libs/funding';
import type { TreatmentKind } from './treatment-kinds.js';

/** What a work's price is a share of: the parts' shares in the rebuild price, a unit price of the category, or that of demolition. */
export const priceBases = ['parts', 'renovation', 'rebuild', 'demolition'] as const;
export type PriceBasis = (typeof priceBases)[number];

/** What a city may set about one kind of work. */
export interface TreatmentRule {
  /** False = no plan holds such a work. */
  readonly isOffered: boolean;
  /** The parts that are of grade A after it; of a repair, those that may be repaired by themselves. */
  readonly parts: readonly ComponentKind[];
  /** In whole percent of its basis. */
  readonly price: { readonly of: PriceBasis; readonly percent: number };
  /** How long it takes, which is also over how many years it is paid, evenly. */
  readonly years: number;
  /** It begins no sooner than so many years after the works before it have ended. */
  readonly spacingYears: number;
  /** How far from the year in which it is due it is still sensible. */
  readonly earlierYears: number;
  readonly laterYears: number;
  /** The bond that may pay it; null = none. */
  readonly programme: BondProgramme | null;
}

/** Years that a building of a structure lasts, and lasts once its life was prolonged; null = it is not prolonged. */
export interface StructureLife {
  readonly usualYears: number;
  readonly extendedYears: number | null;
}

/** What it comes to when something fails, in whole percent a year. */
export interface ConsequenceRules {
  /** Of the value of a part, for every year in the worst grade. */
  readonly partPercent: number;
  /** Of the value of a building whose frame has to be given up. */
  readonly framePercent: number;
  /** How sharply frames fail around their life: shape of a Weibull law whose median is the life. */
  readonly frameShape: number;
  /** The same of frames of the old seismic standard that nobody found safe: so many percent of it, 100 or more. */
  readonly oldStandardPercent: number;
  /** Of the rebuild price of floor area that is given up though nobody decided to close the building. */
  readonly lostAreaPercent: number;
}

/** All that a city may set about which works are sensible when, as plain data. */
export interface TreatmentRules {
  readonly treatments: Readonly<Record<TreatmentKind, TreatmentRule>>;
  /** `other` holds also where the structure is not known. */
  readonly lives: Readonly<Record<Structure, StructureLife>>;
  /** Years since a building was new or wholly renewed at which it is due. */
  readonly renovationAgeYears: number;
  /** Age of a building at which its life is prolonged. */
  readonly extensionAgeYears: number;
  /** Whether a life may be prolonged though not enough is known of the frame. */
  readonly extendsUnknownFrames: boolean;
  /** Preventive: years since a part was new at which it is repaired, where no inspection says otherwise. */
  readonly repairAgeYears: Readonly<Record<ComponentKind, number>>;
  /** Reactive: within how many years something is done about a part of a bad grade. */
  readonly repairWithinYears: { readonly C: number; readonly D: number };
  /** Floor area of a smaller building, in whole percent of the old one's. */
  readonly smallerAreaPercent: number;
  readonly consequences: ConsequenceRules;
}

const extendable: StructureLife = { usualYears: 60, extendedYears: 80 };
const notExtended = (usualYears: number): StructureLife => ({ usualYears, extendedYears: null });

/**
 * What holds until a city sets its own. As printed: 大規模改修 at 30 over 2 years at the category's price, up to an age of 50, and
 * 建替え at 60 over 3 (総務省 公共施設等更新費用試算ソフト, as printed by 加古川市 and 安芸高田市); lives of 60 years, of light steel 40
 * (日本建築学会, 目標耐用年数級). As remembered of MEXT's manual (平成29年), to be checked by the city: 長寿命化改修 at 40, at the latest at
 * 59, for 60 % of the rebuild price over 2 years, to a life of 80; C within 10 years, D within 5; a part for its share of the rebuild
 * price. Ours: spacing, how far works may be moved, ages of preventive repairs, the smaller area, and all consequences.
 */
export const usualTreatments: TreatmentRules = {
  treatments: {
    repair: {
      isOffered: true,
      parts: componentKinds,
      price: { of: 'parts', percent: 100 },
      years: 1,
      spacingYears: 5,
      earlierYears: 3,
      laterYears: 5,
      programme: null,
    },
    renovation: {
      isOffered: true,
      parts: componentKinds,
      price: { of: 'renovation', percent: 100 },
      years: 2,
      spacingYears: 10,
      earlierYears: 5,
      laterYears: 20,
      programme: 'life-extension',
    },
    'life-extension': {
      isOffered: true,
      parts: componentKinds,
      price: { of: 'rebuild', percent: 60 },
      years: 2,
      spacingYears: 10,
      earlierYears: 5,
      laterYears: 19,
      programme: 'life-extension',
    },
    rebuild: {
      isOffered: true,
      parts: componentKinds,
      price: { of: 'rebuild', percent: 100 },
      years: 3,
      spacingYears: 10,
      earlierYears: 10,
      laterYears: 25,
      programme: 'rebuild',
    },
    'rebuild-smaller': {
      isOffered: true,
      parts: componentKinds,
      price: { of: 'rebuild', percent: 100 },
      years: 3,
      spacingYears: 10,
      earlierYears: 5,
      laterYears: 15,
      programme: 'rebuild',
    },
    demolition: {
      isOffered: true,
      parts: [],
      price: { of: 'demolition', percent: 100 },
      years: 1,
      spacingYears: 0,
      earlierYears: 0,
      laterYears: 10,
      programme: 'demolition',
    },
  },
  lives: {
    RC: extendable,
    SRC: extendable,
    S: extendable,
    LGS: notExtended(40),
    W: notExtended(60),
    CB: notExtended(60),
    other: notExtended(60),
  },
  renovationAgeYears: 30,
  extensionAgeYears: 40,
  extendsUnknownFrames: false,
  repairAgeYears: { roof: 20, 'outer-wall': 20, interior: 40, electrical: 30, mechanical: 20 },
  repairWithinYears: { C: 10, D: 5 },
  smallerAreaPercent: 70,
  consequences: { partPercent: 10, framePercent: 40, frameShape: 4, oldStandardPercent: 200, lostAreaPercent: 4 },
};
