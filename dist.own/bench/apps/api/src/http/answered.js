import { randomBytes } from 'node:crypto';
const ids = new WeakMap();
const askers = new WeakMap();
const nobody = { accountId: null, municipalityCode: null };
/** What the log knows a request under; people can tell it. */
export function requestIdOf(request) {
    return ids.get(request) ?? null;
}
/** The account that asks; null for nobody who is known. */
export function accountOf(request) {
    return askers.get(request)?.accountId ?? null;
}
/** Remembers who asks. */
export function noteAsker(request, asker) {
    askers.set(request, asker);
}
/** Gives each request an id (also as X-Request-Id), and tells of it once it has been answered. */
export function tellAnswered(hear) {
    return (request, response, next) => {
        const id = randomBytes(6).toString('hex');
        const begun = performance.now();
        ids.set(request, id);
        response.set('X-Request-Id', id);
        response.once('close', () => hear({
            id,
            method: request.method,
            route: routeOf(request),
            status: response.statusCode,
            ms: Math.round(performance.now() - begun),
            ...(askers.get(request) ?? nobody),
            isCutOff: !response.writableFinished,
        }));
        next();
    };
}
function routeOf(request) {
    const { path } = (request.route ?? {});
    if (typeof path === 'string')
        return path;
    return request.originalUrl.startsWith('/api') ? '(none)' : '(page)';
}
//# sourceMappingURL=answered.js.map