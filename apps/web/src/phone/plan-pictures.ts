import { ApiProblem, problemOf } from '../api/problem.js';
import { doorFetch } from './field-fetch.js';
import type { FieldFacility } from './field-work.js';
import type { PhoneDatabase } from './phone-database.js';

export type Plan = NonNullable<FieldFacility['plans']>[number];

/** From here on plans are only fetched when somebody opens their facility. */
const mostTakenAlong = 50;

/** The picture of a plan: as the phone keeps it, or from the server, to be kept. Throws ApiProblem. */
export async function pictureOfPlan({ plans }: PhoneDatabase, code: string, plan: Plan): Promise<Blob> {
  const { documentId, sha256 } = plan;
  const known = await plans.get(documentId);
  if (known?.sha256 === sha256) return known.blob;
  const response = await doorFetch(`/api/municipalities/${code}/documents/${documentId}/picture`);
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => null));
  const blob = await response.blob();
  await plans.put({ documentId, sha256, blob });
  return blob;
}

/** Keeps the plans of who has few facilities for the way without network, and removes those that are no more. */
export async function takePlansAlong(
  database: PhoneDatabase,
  code: string,
  facilities: readonly FieldFacility[],
): Promise<void> {
  const plans = facilities.flatMap((facility) => facility.plans ?? []);
  const named = new Set(plans.map(({ documentId }) => documentId));
  const kept = await database.plans.toCollection().primaryKeys();
  await database.plans.bulkDelete(kept.filter((documentId) => !named.has(documentId)));
  if (plans.length <= mostTakenAlong) await keepPlans(database, code, plans);
}

/** Fetches those that the phone does not have. Throws ApiProblem where the server is not reached. */
export async function keepPlans(database: PhoneDatabase, code: string, plans: readonly Plan[]): Promise<void> {
  for (const plan of plans) await keepIfAny(database, code, plan);
}

/** One that is no picture must not keep the others from coming. */
async function keepIfAny(database: PhoneDatabase, code: string, plan: Plan): Promise<void> {
  await pictureOfPlan(database, code, plan).catch((error: unknown) => {
    if (!(error instanceof ApiProblem) || error.status === 0) throw error;
  });
}
