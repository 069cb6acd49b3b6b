import { type ComponentKind, componentKinds } from '#libs/asset';
import type { Banded, FciBand, StructuralSuitability } from '#libs/condition';
import { listedYears } from './condition-outlook.service.js';
import { categoryWords } from './table-words.js';
import type { FileLanguage } from '../http/file-language.js';
import type { StandingBuilding } from '../conditions/standing-buildings.js';
import { partWords } from './table-words.js';
import type { Table } from './table.js';

/** A building as the list of conditions tells it. */
export type ListedBuilding = StandingBuilding & {
  readonly suitability: StructuralSuitability;
  /** Scores in `listedYears` from now; none without a graded part. */
  readonly bands: readonly Banded[];
};

/** The buildings of the list, a line each; the index is a ratio, and money whole yen. */
export function conditionTable(buildings: readonly ListedBuilding[], language: FileLanguage): Table {
  const words = conditionWords[language];
  const parts = partWords[language];
  return {
    name: words.name,
    columns: [
      { title: words.facility, width: 26 },
      { title: words.building, width: 22 },
      { title: words.category, width: 20 },
      { title: words.area, width: 12, format: '#,##0.00' },
      { title: words.built, width: 10 },
      { title: words.score, width: 8 },
      ...componentKinds.flatMap((kind) => [
        { title: parts[kind], width: 8 },
        { title: words.basisOf(parts[kind]), width: 12 },
      ]),
      { title: words.suitability, width: 12 },
      { title: words.replacement, width: 16, format: '#,##0' },
      { title: words.deferred, width: 16, format: '#,##0' },
      { title: 'FCI', width: 8, format: '0.0%' },
      { title: words.band, width: 10 },
      ...listedYears.flatMap((years) => words.inYears(years).map((title) => ({ title, width: 10, format: '0.0' }))),
    ],
    rows: buildings.map((building) => [
      building.facilityName,
      building.buildingName,
      building.majorCategory && categoryWords(building.majorCategory, language),
      building.floorAreaM2,
      building.builtFiscalYear,
      building.score,
      ...componentKinds.flatMap((kind) => partCells(building, kind, words)),
      words.suitabilities[building.suitability],
      building.replacementYen,
      building.deferredYen,
      toTenThousandth(building.facilityConditionIndex),
      building.band && words.bands[building.band],
      ...listedYears.flatMap((_, at) => bandCells(building.bands[at])),
    ]),
  };
}

const bandCells = (band: Banded | undefined) => (band ? [band.expected, band.low, band.high] : [null, null, null]);

/** A tenth of a percent and a figure more. */
const toTenThousandth = (ratio: number | null): number | null => ratio && Math.round(ratio * 1e4) / 1e4;

function partCells({ components }: ListedBuilding, kind: ComponentKind, words: ConditionWords) {
  const part = components.find((one) => one.kind === kind);
  return part ? [part.grade, words.basis(part.basis, part.fiscalYear)] : [null, null];
}

interface ConditionWords {
  readonly name: string;
  readonly facility: string;
  readonly building: string;
  readonly category: string;
  readonly area: string;
  readonly built: string;
  readonly score: string;
  readonly basisOf: (part: string) => string;
  readonly basis: (basis: 'inspected' | 'age', fiscalYear: number) => string;
  readonly suitability: string;
  readonly suitabilities: Readonly<Record<StructuralSuitability, string>>;
  readonly replacement: string;
  readonly deferred: string;
  readonly band: string;
  readonly bands: Readonly<Record<FciBand, string>>;
  /** Expected, and the ends of its 80 % band. */
  readonly inYears: (years: number) => readonly [string, string, string];
}

const conditionWords: Readonly<Record<FileLanguage, ConditionWords>> = {
  ja: {
    name: '劣化状況',
    facility: '施設',
    building: '棟',
    category: '大分類',
    area: '延床面積(㎡)',
    built: '建築年度',
    score: '健全度',
    basisOf: (part) => `${part} 根拠`,
    basis: (basis, year) => (basis === 'age' ? `築年による推定(${year}年度)` : `点検(${year}年度)`),
    suitability: '構造躯体',
    suitabilities: { suitable: '長寿命', survey: '要調査', unknown: '情報不足' },
    replacement: '更新費(円)',
    deferred: '不具合の解消費(円)',
    band: 'FCI帯',
    bands: { good: '良好', fair: '普通', poor: '要注意', critical: '危機的' },
    inYears: (years) => [`健全度 ${years}年後`, `${years}年後 下限(80%)`, `${years}年後 上限(80%)`],
  },
  en: {
    name: 'Condition',
    facility: 'Facility',
    building: 'Building',
    category: 'Category',
    area: 'Floor area (m²)',
    built: 'Built (FY)',
    score: 'Health score',
    basisOf: (part) => `${part}: basis`,
    basis: (basis, year) => (basis === 'age' ? `estimated from age (FY${year})` : `inspected (FY${year})`),
    suitability: 'Frame',
    suitabilities: { suitable: 'suitable', survey: 'to be surveyed', unknown: 'not known' },
    replacement: 'Rebuild cost (yen)',
    deferred: 'Deferred repairs (yen)',
    band: 'FCI band',
    bands: { good: 'good', fair: 'fair', poor: 'poor', critical: 'critical' },
    inYears: (years) => [`Score in ${years} years`, `in ${years} years: low (80%)`, `in ${years} years: high (80%)`],
  },
};
