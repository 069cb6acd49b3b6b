/** A short machine-readable kind; the last part of the problem's `type`. */
export type ProblemKind =
  | 'bad-request'
  | 'unauthenticated'
  | 'second-factor-required'
  | 'password-change-required'
  | 'too-many'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'precondition-required'
  | 'too-large'
  | 'unsupported-media-type'
  | 'unprocessable'
  | 'operation-conflict'
  | 'photo-broken'
  | 'photo-refused'
  | 'storage-full'
  | 'unavailable'
  | 'internal';

/** Members beside the standard ones of RFC 9457, which they may not replace. */
export type ProblemExtensions = Readonly<Record<string, unknown>> & {
  readonly [Standard in 'type' | 'title' | 'status' | 'detail' | 'instance']?: never;
};

/**
 * An expected failure of a request, rendered as RFC 9457 problem JSON; the message says what to do, in English; the extension
 * `detailJa` says it in Japanese, more exactly than the advice for its kind.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly kind: ProblemKind,
    message: string,
    readonly extensions: ProblemExtensions = {},
  ) {
    super(message);
  }
}

/** 404 naming what was looked for. */
export function notFound(what: string): Problem {
  return new Problem(404, 'not-found', `No ${what}.`);
}

/** 403 for a facility that an account keeps out of, though it may do the like in its own. */
export function notOwnFacility(): Problem {
  return new Problem(403, 'forbidden', 'This facility is not among those of your account.', {
    detailJa: 'この施設は、あなたの担当施設ではありません。',
  });
}
