import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import {
  plan as planSchema,
  plans as plansSchema,
  planWorks,
  type PlanWorks,
} from '../../apps/api/src/plans/plans.schema.js';
import { JobWorker } from '../../apps/api/src/jobs/job-worker.js';
import { openTestServer, type TestServer } from './server.js';

/** A plan as the API answers it. */
export type ToldPlan = z.infer<typeof planSchema>;

/** The money of terms: one line a year and nothing else. */
export const planMoney = (changes: object = {}) => ({
  availableYen: 400_000_000,
  generalYen: null,
  bondYen: null,
  grantYen: null,
  reserveYen: 0,
  steadiness: null,
  ...changes,
});

/** Looks cost computing time themselves: every 50 ms, a quarter of what these specs took. */
const lookEveryMs = 150;

/** A server with an empty city, a worker that solves its plans, and who asks for them. */
export interface OpenPlanDesk {
  readonly server: TestServer;
  readonly desk: PlanDesk;
  readonly close: () => Promise<void>;
}

export async function openPlanDesk(code: string): Promise<OpenPlanDesk> {
  const server = await openTestServer();
  await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  const worker = server.app.get(JobWorker);
  await worker.start({ alone: true });
  const close = async () => {
    await worker.stop();
    await server.close();
  };
  return { server, desk: new PlanDesk(server, `/api/municipalities/${code}`), close };
}

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

  /** Enters a school of one building into the register. */
  async addSchool(number: number, floorAreaM2: number, builtFiscalYear: number): Promise<void> {
    const facility = { name: `第${number}小学校`, majorCategory: '学校教育系施設', owner: 'city' };
    const { body } = await this.server.http.post(`${this.base}/facilities`).send(facility).expect(201);
    const building = { name: '校舎', structure: 'RC', floorAreaM2, builtFiscalYear };
    await this.server.http.post(`${this.base}/facilities/${body.id}/buildings`).send(building).expect(201);
  }

  /** Twelve of them, each larger and newer than the one before. */
  async addSchools(): Promise<void> {
    for (let at = 0; at < 12; at += 1) await this.addSchool(at + 1, 1500 + 100 * at, 1968 + 3 * at);
  }

  /** The plan of a name, as the list tells it. Throws where there is none. */
  async named(name: string) {
    const { items } = plansSchema.parse((await this.server.http.get(`${this.base}/plans`).expect(200)).body);
    const found = items.find((plan) => plan.name === name);
    if (!found) throw new Error(`no plan is named ${name}`);
    return found;
  }

  async solved(name: string, terms: object = {}): Promise<ToldPlan> {
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
