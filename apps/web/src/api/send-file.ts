import { ApiProblem, problemOf } from './problem.js';
import { whileSignedIn } from './signing-in.js';
import { speakerHeader } from './speaker.js';

/** Sends one file, with fields beside it, as a form; answers the body of the answer. Throws ApiProblem. */
export async function sendFile(
  address: string,
  file: File,
  fields: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append('file', file, file.name);
  const send = () => fetch(address, { method: 'POST', headers: speakerHeader(), body });
  const response = await whileSignedIn(send).catch((cause: unknown) => {
    throw new ApiProblem(0, 'offline', String(cause));
  });
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response.status, answer);
  return answer;
}
