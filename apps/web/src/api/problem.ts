/** Why a request failed: an RFC 9457 problem of the server, or no answer at all (status 0). */
export class ApiProblem extends Error {
  constructor(
    readonly status: number,
    /** Last part of the problem's `type`, such as "stale"; "offline" when nothing answered. */
    readonly kind: string,
    /** The server's own words, in English. */
    detail: string,
    readonly extensions: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail);
  }
}

/** The problem an answer tells of; answers that are no problem JSON become one too. */
export function problemOf(status: number, body: unknown): ApiProblem {
  if (!isRecord(body)) return new ApiProblem(status, 'internal', typeof body === 'string' ? body : `HTTP ${status}`);
  const { type, title, detail, ...extensions } = body;
  const kind = typeof type === 'string' ? (type.split(/[/:]/).at(-1) ?? 'internal') : 'internal';
  const words = [detail, title].find((text) => typeof text === 'string') ?? `HTTP ${status}`;
  return new ApiProblem(status, kind, words, extensions);
}

/** Whether what was read is not there: no such row, or an address that could not name one. */
export function isNowhere(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 404 || error.status === 400);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
