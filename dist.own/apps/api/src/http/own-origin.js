import { Problem } from './problem.js';
const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]', '::1']);
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What browsers say of a request that a page of this origin, or the person, began. */
const ownSites = new Set(['same-origin', 'none']);
/** Whoever watches over the server asks it by any name; there is nothing to be had, or (figures) more is asked for. */
const openPaths = ['/health', '/ready', '/metrics'];
/** Whether a host name or address is this machine's own. */
export function isLoopback(host) {
    return loopbackNames.has(host);
}
/** What a proxy adds: then the nearest address is not who asks. */
const signsOfProxy = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];
/** Whether a request was begun on this very machine, under its own name, as far as can be told. */
export function isFromThisMachine({ socket, headers }) {
    const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    const isDirect = !signsOfProxy.some((name) => name in headers);
    return isDirect && isLoopback(address) && isLoopback((headers.host ?? '').replace(/:\d+$/, ''));
}
/** The origin that pages of this server have: the configured one, or on loopback what was asked for. */
export function ownOriginOf({ publicOrigin }, request) {
    return publicOrigin ?? `http://${request.headers.host ?? ''}`;
}
/**
 * Only pages of this very server may talk to it, over a network only encrypted: another host name (DNS rebinding), another
 * origin, and a write that another site began (CSRF) are refused.
 */
export function onlyFromOwnOrigin(entrance) {
    return (request, _, next) => {
        if (openPaths.includes(request.path) && safeMethods.has(request.method))
            return next();
        next(refusalOf(entrance, request) ?? undefined);
    };
}
function refusalOf(entrance, request) {
    const isEncrypted = entrance.publicOrigin === null || request.secure;
    if (!isEncrypted || !isOwnHost(entrance, request.headers.host ?? ''))
        return openElsewhere(entrance);
    const { origin } = request.headers;
    if (origin !== undefined && origin !== ownOriginOf(entrance, request))
        return foreign(origin);
    const site = request.get('Sec-Fetch-Site');
    const isWrite = !safeMethods.has(request.method);
    if (isWrite && site !== undefined && !ownSites.has(site))
        return foreign('another site');
    return null;
}
function isOwnHost({ publicOrigin }, host) {
    if (publicOrigin === null)
        return isLoopback(host.replace(/:\d+$/, ''));
    return host.toLowerCase() === new URL(publicOrigin).host;
}
function openElsewhere({ publicOrigin }) {
    const [english, japanese] = publicOrigin
        ? [publicOrigin, publicOrigin]
        : ['http://127.0.0.1 or http://localhost', 'http://127.0.0.1 または http://localhost'];
    return new Problem(403, 'forbidden', `Open this page under ${english}.`, {
        detailJa: `${japanese} で開いてください。`,
    });
}
function foreign(from) {
    return new Problem(403, 'forbidden', `Requests from ${from} are not accepted.`, {
        detailJa: 'ほかのサイトからの操作は受け付けません。ちょうどの画面から操作してください。',
    });
}
//# sourceMappingURL=own-origin.js.map