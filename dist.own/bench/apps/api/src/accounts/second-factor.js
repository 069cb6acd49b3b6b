import { Secret, TOTP } from 'otpauth';
/** RFC 6238 as authenticator apps expect it: SHA-1, six digits, 30 s. */
const periodSeconds = 30;
function totpOf(secret, label) {
    return new TOTP({ issuer: 'Chodo', label, secret: Secret.fromBase32(secret), digits: 6, period: periodSeconds });
}
/** The time step of a code that is right now, or was just before or will be just after; null = wrong or taken already. */
export function stepOfCode(account, code) {
    if (account.totpSecret === null)
        return null;
    const delta = totpOf(account.totpSecret, account.loginName).validate({ token: code, window: 1 });
    if (delta === null)
        return null;
    const step = Math.floor(Date.now() / 1000 / periodSeconds) + delta;
    return step > account.totpLastStep ? step : null;
}
/** A new secret, base32, and the otpauth:// address that an app reads from a QR code. */
export function newSecondFactor(loginName) {
    const secret = new Secret({ size: 20 }).base32;
    return { secret, address: totpOf(secret, loginName).toString() };
}
//# sourceMappingURL=second-factor.js.map