import type { Highs } from '#libs/optimize';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { loadHighs } from './load-highs.js';
import type { PlanReply, PlanRequest, PlanThreadOptions } from './plan-messages.js';
import type { CityModel } from './plan-model.js';
import { estimateCityPlan, modelCity, solveCityPlan } from './solve-city-plan.js';

/** The thread that solves plans: it may take as long as it needs, and nobody waits for it but who asked. */
const port = parentPort!;
const lowPriority = 10;
// Only Linux knows a priority of one thread; elsewhere it would be that of the whole process.
if ((workerData as PlanThreadOptions).givesWay && process.platform === 'linux') setPriority(lowPriority);

const mostCities = 3;
const cities = new Map<string, CityModel>();

const highs = loadHighs();
let last: Promise<void> = Promise.resolve();

/** One request after the other. */
port.on('message', (request: PlanRequest) => {
  last = last.then(() => answer(request));
});

async function answer(request: PlanRequest): Promise<void> {
  try {
    reply(replyTo(request, await highs));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    reply({ id: request.id, kind: 'failed', message, isMisuse: error instanceof RangeError });
  }
}

function replyTo(request: PlanRequest, solver: Highs): PlanReply {
  const { id, terms } = request;
  const tell = (progress: Extract<PlanReply, { kind: 'progress' }>['progress']) =>
    reply({ id, kind: 'progress', progress });
  const city = knownCity(request) ?? (request.input && modelCity(request.input, terms, tell));
  if (!city) return { id, kind: 'unknown' };
  remember(request.cityKey, city);
  if (request.kind === 'estimate')
    return { id, kind: 'estimated', estimate: estimateCityPlan(city, terms, request.search) };
  return { id, kind: 'solved', solved: solveCityPlan(city, terms, solver, tell) };
}

function knownCity({ cityKey }: PlanRequest): CityModel | null {
  return cities.get(cityKey) ?? null;
}

/** The one asked for last is forgotten last. */
function remember(key: string, city: CityModel): void {
  cities.delete(key);
  cities.set(key, city);
  if (cities.size > mostCities) cities.delete(cities.keys().next().value!);
}

function reply(told: PlanReply): void {
  port.postMessage(told);
}
