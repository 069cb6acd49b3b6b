import { ApiProblem, problemOf } from './problem.js';
import { whileSignedIn } from './signing-in.js';
import { speakerHeader } from './speaker.js';

/** A file of the server, and the name it gave it; null where it gave none. */
export interface FetchedFile {
  readonly bytes: Blob;
  readonly name: string | null;
}

/** Fetches a file to be saved; where the session has ended, once somebody has signed in. Throws ApiProblem. */
export async function fetchFile(address: string): Promise<FetchedFile> {
  const response = await whileSignedIn(() => fetch(address, { headers: speakerHeader() })).catch((cause: unknown) => {
    throw new ApiProblem(0, 'offline', String(cause));
  });
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined));
  return { bytes: await response.blob(), name: nameIn(response.headers.get('Content-Disposition')) };
}

/** The name in a Content-Disposition: in any script where it tells one, else the plain one. */
export function nameIn(disposition: string | null): string | null {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '') ?? [];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  const [, plain] = /filename="([^"]+)"/i.exec(disposition ?? '') ?? [];
  return plain ?? null;
}
