import { buildingCondition, type ConditionRules, directionOf, type GivenGrade } from '#libs/condition';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { fiscalYearOfDay } from '../conditions/read-conditions.js';
import { readConditionSettings } from '../conditions/condition-settings.service.js';
import { readStanding, type StandingBuilding } from '../conditions/standing-buildings.js';
import { Settings } from '../settings.js';
import { readGradesAsOf, readYearCounts, type YearSpan, yearSpan } from './read-summary.js';
import { yearSummary } from './year-summary.js';

const mostWorst = 20;

/** 白書用 年次まとめ: a fiscal year of inspections beside the year before it. */
@Injectable()
export class ConditionSummaryService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  read(scope: Scope, fiscalYear: number = this.settings.currentFiscalYear) {
    const { municipalityCode } = scope;
    const [span, before] = [fiscalYear, fiscalYear - 1].map((year) => yearSpan(year, this.settings.today()));
    return this.work.in(scope, async (database) => {
      const rules = await readConditionSettings(database, municipalityCode);
      const standing = await readStanding(database, municipalityCode, fiscalYear, rules);
      const stood = await buildingsAsOf(database, municipalityCode, standing, rules, span!);
      const stoodBefore = await buildingsAsOf(database, municipalityCode, standing, rules, before!);
      return {
        rules: { points: rules.points, lossPercents: rules.lossPercents, fciLimits: rules.fciLimits },
        year: yearSummary(span!, await readYearCounts(database, municipalityCode, span!), stood, rules.points),
        yearBefore: yearSummary(
          before!,
          await readYearCounts(database, municipalityCode, before!),
          stoodBefore,
          rules.points,
        ),
        worst: worstOf(stood, directionOf(rules.points)),
      };
    });
  }
}

/** The buildings of today's register that were built by then, with the grades that they had then. */
async function buildingsAsOf(
  database: EntityManager,
  code: string,
  standing: readonly StandingBuilding[],
  rules: ConditionRules,
  { fiscalYear, asOf }: YearSpan,
) {
  const grades = new Map<string, (GivenGrade & { readonly confirmed: boolean })[]>();
  for (const { buildingId, gradedOn, ...given } of await readGradesAsOf(database, code, asOf)) {
    const one = { ...given, fiscalYear: fiscalYearOfDay(gradedOn) };
    grades.set(buildingId, [...(grades.get(buildingId) ?? []), one]);
  }
  return standing
    .filter(({ builtFiscalYear }) => builtFiscalYear === null || builtFiscalYear <= fiscalYear)
    .map((building) => ({
      ...building,
      ...buildingCondition({ ...building, given: grades.get(building.buildingId) ?? [] }, fiscalYear, rules),
    }));
}

/** The worst scores first; of equal ones the larger deferred maintenance. */
function worstOf(buildings: readonly StandingBuilding[], direction: ReturnType<typeof directionOf>) {
  const scored = buildings.filter(({ score }) => score !== null);
  const sign = direction === 'high-is-bad' ? -1 : 1;
  return scored
    .toSorted((a, b) => sign * (a.score! - b.score!) || (b.deferredYen ?? 0) - (a.deferredYen ?? 0))
    .slice(0, mostWorst)
    .map((building) => ({
      ...building,
      score: building.score!,
      worst: building.worst!.grade,
      kinds: building.worst!.kinds,
    }));
}
