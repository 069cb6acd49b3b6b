import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { plan as planSchema, planWorks, type PlanWorks } from '../../apps/api/src/plans/plans.schema.js';
import type { TestServer } from './server.js';

/** A plan as the API answers it. */
export type ToldPlan = z.infer<typeof planSchema>;

/** Looks cost computing time themselves: every 50 ms, a quarter of what these specs took. */
const lookEveryMs = 150;

/** Asks for plans of a city over HTTP; a worker is to run in the same program. */
export class PlanDesk {
  constructor(
    private readonly server: Pick<TestServer, 'http'>,
    private readonly base: string,
  ) {}

  /** The plan once no worker works on it any more. */
  async settled(id: string): Promise<ToldPlan> {
    for (;;) {
      const plan = planSchema.parse((await this.server.http.get(`${this.base}/plans/${id}`).expect(200)).body);
      if (plan.state !== 'waiting' && plan.state !== 'solving') return plan;
      await pause(lookEveryMs);
    }
  }

  async solved(name: string, terms: object): Promise<ToldPlan> {
    const { body } = await this.ask(name, terms).expect(201);
    return this.settled(body.id);
  }

  ask(name: string, terms: object) {
    return this.server.http.post(`${this.base}/plans`).send({ name, terms });
  }

  estimate(id: string, decisions: readonly object[]) {
    return this.server.http.post(`${this.base}/plans/${id}/estimate`).send({ decisions });
  }

  async worksOf(id: string): Promise<PlanWorks> {
    return planWorks.parse((await this.server.http.get(`${this.base}/plans/${id}/works`).expect(200)).body);
  }
}
