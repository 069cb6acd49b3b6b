import { ApiProblem, problemOf } from '../api/problem.js';
import { signedInAgain } from '../api/signing-in.js';
import type { ImportSummary } from '../api/types.js';

/** How much of an upload has been sent, in bytes. */
export interface UploadProgress {
  readonly sent: number;
  readonly all: number;
}

/** Sends files to be read, again after a sign-in where the session had ended. Throws ApiProblem. */
export async function uploadFiles(
  code: string,
  files: readonly File[],
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void,
): Promise<ImportSummary> {
  const upload = () => uploadOnce(code, files, signal, onProgress);
  return upload().catch(async (error: unknown) => {
    const isSignedOut = error instanceof ApiProblem && error.status === 401;
    if (isSignedOut && (await signedInAgain())) return upload();
    throw error;
  });
}

/** The browser's fetch cannot tell how far an upload is, so this is the older way. */
function uploadOnce(
  code: string,
  files: readonly File[],
  signal: AbortSignal,
  onProgress: (progress: UploadProgress) => void,
): Promise<ImportSummary> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/municipalities/${code}/imports`);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress({ sent: loaded, all: total });
    request.onload = () => {
      const { status, response } = request;
      if (status >= 200 && status < 300) resolve(response as ImportSummary);
      else reject(problemOf(status, response));
    };
    request.onerror = () => reject(new ApiProblem(0, 'offline', 'the server does not answer'));
    request.onabort = () => reject(new DOMException('stopped', 'AbortError'));
    signal.addEventListener('abort', () => request.abort());
    request.send(formOf(files));
  });
}

function formOf(files: readonly File[]): FormData {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.name);
  return form;
}
