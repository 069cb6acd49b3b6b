import { parseCookie, stringifySetCookie } from 'cookie';
import { absoluteHours } from './sessions.service.js';
/** The prefix makes browsers insist: secure, this host alone, the whole site. They count this machine's own pages as secure. */
const cookieName = '__Host-chodo';
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' };
/** The session token that a request bears, or null. */
export function sessionTokenOf(request) {
    return parseCookie(request.headers.cookie ?? '')[cookieName] || null;
}
export function setSessionCookie(response, token) {
    response.append('Set-Cookie', stringifySetCookie(cookieName, token, { ...attributes, maxAge: absoluteHours * 3600 }));
}
export function clearSessionCookie(response) {
    response.append('Set-Cookie', stringifySetCookie(cookieName, '', { ...attributes, maxAge: 0 }));
}
//# sourceMappingURL=session-cookie.js.map