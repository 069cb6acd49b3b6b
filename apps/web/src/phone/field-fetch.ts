import { ApiProblem, problemOf } from '../api/problem.js';
import { speakerHeader } from '../api/speaker.js';

/** Asks the server, without waiting for a sign-in where none is: on a phone work goes on. */
export const doorFetch = (address: string): Promise<Response> =>
  fetch(address, { headers: speakerHeader(), signal: AbortSignal.timeout(30_000) });

/** The JSON of an answer. Throws ApiProblem, with status 0 where nothing that is JSON came. */
export async function answerOf<T>(asked: Promise<Response>): Promise<T> {
  const response = await asked.catch((cause: unknown) => {
    throw new ApiProblem(0, 'offline', String(cause));
  });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(response.status, body);
  if (body === null) throw new ApiProblem(0, 'offline', 'the answer is no JSON');
  return body as T;
}
