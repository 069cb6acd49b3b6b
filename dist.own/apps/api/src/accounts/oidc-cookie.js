import { parseCookie, stringifySetCookie } from 'cookie';
import { z } from 'zod';
/** No other host can set a cookie of this prefix, so what comes back is what was set here. */
const cookieName = '__Host-chodo-oidc';
const attributes = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' };
const lifeSeconds = 600;
const oidcAttempt = z.object({ state: z.string().min(1), nonce: z.string().min(1), verifier: z.string().min(1) });
export function setAttemptCookie(response, attempt) {
    const value = Buffer.from(JSON.stringify(attempt)).toString('base64url');
    response.append('Set-Cookie', stringifySetCookie(cookieName, value, { ...attributes, maxAge: lifeSeconds }));
}
/** The attempt that this browser began, once: the cookie is cleared. null = none, or none that can be read. */
export function takeAttemptCookie(request, response) {
    response.append('Set-Cookie', stringifySetCookie(cookieName, '', { ...attributes, maxAge: 0 }));
    const written = parseCookie(request.headers.cookie ?? '')[cookieName];
    if (!written)
        return null;
    try {
        return oidcAttempt.parse(JSON.parse(Buffer.from(written, 'base64url').toString()));
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=oidc-cookie.js.map