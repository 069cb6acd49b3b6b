/**
 * An expected failure of a request, rendered as RFC 9457 problem JSON; the message says what to do, in English; the extension
 * `detailJa` says it in Japanese, more exactly than the advice for its kind.
 */
export class Problem extends Error {
    status;
    kind;
    extensions;
    constructor(status, kind, message, extensions = {}) {
        super(message);
        this.status = status;
        this.kind = kind;
        this.extensions = extensions;
    }
}
/** 404 naming what was looked for. */
export function notFound(what) {
    return new Problem(404, 'not-found', `No ${what}.`);
}
/** 403 for a facility that an account keeps out of, though it may do the like in its own. */
export function notOwnFacility() {
    return new Problem(403, 'forbidden', 'This facility is not among those of your account.', {
        detailJa: 'この施設は、あなたの担当施設ではありません。',
    });
}
//# sourceMappingURL=problem.js.map