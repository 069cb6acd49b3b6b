import type { Highs } from '#libs/optimize';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { CityModels } from './city-models.js';
import { loadHighs } from './load-highs.js';
import type { PlanForgetting, PlanReply, PlanRequest, PlanThreadOptions } from './plan-messages.js';
import { failureOf } from './thread-failure.js';
import { estimateCityPlan, modelCity, solveCityPlan } from './solve-city-plan.js';

/** The thread that solves plans: it may take as long as it needs, and nobody waits for it but who asked. */
const port = parentPort!;
const lowPriority = 10;
// Only Linux knows a priority of one thread; elsewhere it would be that of the whole process.
if ((workerData as PlanThreadOptions).givesWay && process.platform === 'linux') setPriority(lowPriority);

const cities = new CityModels();
const highs = loadHighs();
const waiting: PlanRequest[] = [];
let isBusy = false;

port.on('message', (told: PlanRequest | PlanForgetting) => {
  if (told.kind === 'forget') return forget(told.id);
  waiting.push(told);
  if (!isBusy) void answerAll();
});

function forget(id: number): void {
  const at = waiting.findIndex((request) => request.id === id);
  if (at >= 0) waiting.splice(at, 1);
}

/** One request after the other; those that somebody waits for go first. */
async function answerAll(): Promise<void> {
  isBusy = true;
  while (waiting.length > 0) {
    const urgent = waiting.findIndex(({ kind }) => kind !== 'make-ready');
    const [next] = waiting.splice(Math.max(urgent, 0), 1);
    await answer(next!);
    // What came meanwhile is heard before the next is chosen.
    await new Promise(setImmediate);
  }
  isBusy = false;
}

async function answer(request: PlanRequest): Promise<void> {
  try {
    reply(replyTo(request, await highs));
  } catch (error) {
    reply({ id: request.id, ...failureOf(error) });
  }
}

function replyTo(request: PlanRequest, solver: Highs): PlanReply {
  const { id, terms } = request;
  const tell = (progress: Extract<PlanReply, { kind: 'progress' }>['progress']) =>
    reply({ id, kind: 'progress', progress });
  const known = cities.find(request.cityKey);
  if (known && request.kind === 'make-ready') return { id, kind: 'ready' };
  const city = known ?? (request.input && modelCity(request.input, terms, tell));
  if (!city) return { id, kind: 'unknown' };
  cities.keep(request.cityKey, city);
  if (request.kind === 'solve') return { id, kind: 'solved', solved: solveCityPlan(city, terms, solver, tell) };
  // The first estimate of a city takes longer than later ones: to make ready is to make one.
  const estimate = estimateCityPlan(city, terms, request.search);
  return request.kind === 'estimate' ? { id, kind: 'estimated', estimate } : { id, kind: 'ready' };
}

function reply(told: PlanReply): void {
  port.postMessage(told);
}
