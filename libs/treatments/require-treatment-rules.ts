import { type ComponentKind, componentKinds, structures } from '#libs/asset';
import { bondProgrammes } from '#libs/funding';
import { isRebuild, type TreatmentKind, treatmentKinds } from './treatment-kinds.js';
import { type PriceBasis, type TreatmentRule, type TreatmentRules } from './treatment-rules.js';

/** The least and the most that each number may be; the API and the pages show the same. */
export const treatmentLimits = {
  pricePercent: { least: 0, most: 1000 },
  years: { least: 1, most: 10 },
  spacingYears: { least: 0, most: 50 },
  earlierYears: { least: 0, most: 50 },
  laterYears: { least: 0, most: 50 },
  lifeYears: { least: 5, most: 150 },
  ageYears: { least: 1, most: 150 },
  withinYears: { least: 1, most: 50 },
  smallerAreaPercent: { least: 1, most: 99 },
  consequencePercent: { least: 0, most: 1000 },
  frameShape: { least: 1, most: 20 },
  oldStandardPercent: { least: 100, most: 1000 },
} as const;

/** Throws RangeError, naming the value, on rules that make no sense. */
export function requireTreatmentRules(rules: TreatmentRules): void {
  for (const kind of treatmentKinds) requireRule(kind, rules.treatments[kind]);
  for (const structure of structures) requireLife(structure, rules);
  requireWithin('renovationAgeYears', rules.renovationAgeYears, 'ageYears');
  requireWithin('extensionAgeYears', rules.extensionAgeYears, 'ageYears');
  for (const kind of componentKinds) {
    requireWithin(`repairAgeYears of ${kind}`, rules.repairAgeYears[kind], 'ageYears');
  }
  const { C, D } = rules.repairWithinYears;
  requireWithin('repairWithinYears of C', C, 'withinYears');
  requireWithin('repairWithinYears of D', D, 'withinYears');
  if (D > C) throw new RangeError(`repairWithinYears of D must not exceed that of C, got ${D} and ${C}`);
  requireWithin('smallerAreaPercent', rules.smallerAreaPercent, 'smallerAreaPercent');
  requireConsequences(rules);
}

function requireRule(kind: TreatmentKind, rule: TreatmentRule): void {
  const { parts, price, programme } = rule;
  if (!isBasisOf(kind, price.of)) throw new RangeError(`the price of ${kind} cannot be a share of ${price.of}`);
  requireWithin(`price of ${kind}`, price.percent, 'pricePercent');
  for (const name of ['years', 'spacingYears', 'earlierYears', 'laterYears'] as const) {
    requireWithin(`${name} of ${kind}`, rule[name], name);
  }
  if (new Set(parts).size !== parts.length || !parts.every((part) => componentKinds.includes(part))) {
    throw new RangeError(`parts of ${kind} must be parts of a building, each once, got ${parts.join(', ')}`);
  }
  requireParts(kind, parts);
  if (programme !== null && !bondProgrammes.includes(programme)) {
    throw new RangeError(`programme of ${kind} is none: ${String(programme)}`);
  }
}

/** Each kind has prices that mean something for it. */
export function isBasisOf(kind: TreatmentKind, basis: PriceBasis): boolean {
  if (kind === 'repair') return basis === 'parts';
  if (kind === 'demolition') return basis === 'demolition';
  return basis === 'renovation' || basis === 'rebuild';
}

function requireParts(kind: TreatmentKind, parts: readonly ComponentKind[]): void {
  if (isRebuild(kind) && parts.length < componentKinds.length) {
    throw new RangeError(`parts of ${kind} must be all, got ${parts.join(', ')}`);
  }
  if (kind === 'demolition' && parts.length > 0) {
    throw new RangeError(`parts of ${kind} must be none, got ${parts.join(', ')}`);
  }
  if (kind !== 'demolition' && parts.length === 0) throw new RangeError(`parts of ${kind} must not be none`);
}

function requireLife(structure: (typeof structures)[number], { lives }: TreatmentRules): void {
  const { usualYears, extendedYears } = lives[structure];
  requireWithin(`usualYears of ${structure}`, usualYears, 'lifeYears');
  if (extendedYears === null) return;
  requireWithin(`extendedYears of ${structure}`, extendedYears, 'lifeYears');
  if (extendedYears > usualYears) return;
  throw new RangeError(`extendedYears of ${structure} must be above usualYears ${usualYears}, got ${extendedYears}`);
}

function requireConsequences({ consequences }: TreatmentRules): void {
  for (const name of ['partPercent', 'framePercent', 'lostAreaPercent'] as const) {
    requireWithin(name, consequences[name], 'consequencePercent');
  }
  requireWithin('frameShape', consequences.frameShape, 'frameShape');
  requireWithin('oldStandardPercent', consequences.oldStandardPercent, 'oldStandardPercent');
}

function requireWithin(name: string, value: number, limits: keyof typeof treatmentLimits): void {
  const { least, most } = treatmentLimits[limits];
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(`${name} must be an integer from ${least} to ${most}, got ${value}`);
}
