import { Plan } from '#db/entities/plan.entity';
import { PlanOutcome } from '#db/entities/plan-outcome.entity';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { unpackJson } from './packed-json.js';
import type { PlanInput } from './plan-input.js';
import { PlanPlaces } from './plan-places.js';
import { findPlanOrFail, notSolved } from './plan-rows.js';
import type { SolvedCityPlan } from './plan-shapes.js';

/** A plan with what it was made from and what came of it. */
export interface SolvedPlan {
  readonly plan: Plan;
  readonly input: PlanInput;
  readonly solved: SolvedCityPlan;
  readonly places: PlanPlaces;
}

type Unpacked = Omit<SolvedPlan, 'plan'>;

interface Known {
  /** When the plan was solved, ms since 1970. */
  readonly solvedAt: number;
  readonly unpacked: Promise<Unpacked>;
}

/** Some tens of megabytes each in a large city. */
const mostPlans = 4;

/** Solved plans, unpacked outside of any transaction; those asked for last are kept, for a page asks for several things of one plan. */
@Injectable()
export class SolvedPlans {
  private readonly known = new Map<string, Known>();

  constructor(private readonly work: Work) {}

  /** 404 where there is no such plan, 409 while it has not been solved. */
  async find(scope: Scope, id: string): Promise<SolvedPlan> {
    const { municipalityCode } = scope;
    const key = `${municipalityCode} ${id}`;
    const { plan, row, known } = await this.work.in(scope, async (database) => {
      const found = await findPlanOrFail(database, scope, id);
      const kept = this.known.get(key);
      if (kept && kept.solvedAt === found.solvedAt?.getTime()) return { plan: found, known: kept, row: null };
      return { plan: found, known: null, row: await database.findOneBy(PlanOutcome, { municipalityCode, planId: id }) };
    });
    if (!known && !row) throw notSolved();
    const current = known ?? { solvedAt: plan.solvedAt?.getTime() ?? 0, unpacked: unpack(row!) };
    this.remember(key, current);
    return { plan, ...(await current.unpacked) };
  }

  private remember(key: string, known: Known): void {
    this.known.delete(key);
    this.known.set(key, known);
    if (this.known.size > mostPlans) this.known.delete(this.known.keys().next().value!);
  }
}

async function unpack(row: Pick<PlanOutcome, 'input' | 'outcome'>): Promise<Unpacked> {
  const [input, solved] = await Promise.all([
    unpackJson<PlanInput>(row.input),
    unpackJson<SolvedCityPlan>(row.outcome),
  ]);
  return { input, solved, places: new PlanPlaces(input) };
}
