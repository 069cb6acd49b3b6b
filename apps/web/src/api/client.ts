import createClient from 'openapi-fetch';
import type { paths } from './openapi.js';
import { ApiProblem, problemOf } from './problem.js';
import { whileSignedIn } from './signing-in.js';
import { speakerHeader } from './speaker.js';

/** The typed API of the server these pages came from; where a session has ended, requests wait for the next one. */
export const api = createClient<paths>({
  baseUrl: location.origin,
  fetch: (request) => whileSignedIn(() => fetch(new Request(request.clone(), { headers: spoken(request.headers) }))),
});

const spoken = (headers: Headers): Headers => new Headers([...headers, ...Object.entries(speakerHeader())]);

/** The same for coming in: a refusal there is the answer. */
export const doorApi = createClient<paths>({ baseUrl: location.origin });

interface Answer<T> {
  readonly data?: T;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer; throws ApiProblem for every failure. */
export async function answerOf<T>(request: Promise<Answer<T>>): Promise<T> {
  const answer = await request.catch((cause: unknown) => {
    throw new ApiProblem(0, 'offline', String(cause));
  });
  if (!answer.response.ok) throw problemOf(answer.response.status, answer.error);
  return answer.data as T;
}

/** The header that names the version an edit started from. */
export const ifMatch = (version: number) => ({ 'If-Match': `"${version}"` });

/** The header that tells the journal why; left out when nothing was written. */
export const reasonHeader = (reason: string): { 'Chodo-Reason'?: string } =>
  reason.trim() === '' ? {} : { 'Chodo-Reason': encodeURIComponent(reason.trim()) };
