import { cookieOfDemo } from './real-sign-in.js';
/** Opens a page at 1440 × 900 in Japanese, signed in, unless the options say otherwise. */
export async function visit(browser, chodo, path = '/', { as = 'administrator', ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP', ...options });
    if (as !== 'nobody')
        await signIn(context, as === 'administrator' ? chodo.cookie : await cookieOfDemo(chodo.url, as));
    const page = await context.newPage();
    const errors = [];
    const requests = [];
    page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
    page.on('console', (message) => {
        if (message.type() === 'error')
            errors.push(`console: ${message.text()}`);
    });
    context.on('request', (request) => requests.push(request.url()));
    await page.goto(path === 'about:blank' ? path : `${chodo.url}${path}`);
    return { page, errors, requests, close: () => context.close() };
}
/** Gives the browser a cookie as the server would. */
async function signIn(context, cookie) {
    const [name = '', value = ''] = cookie.split('=');
    const place = { domain: '127.0.0.1', path: '/' };
    await context.addCookies([{ name, value, ...place, httpOnly: true, secure: true, sameSite: 'Lax' }]);
}
/** Addresses that do not belong to the server at `url`; what a page makes itself (blob:, data:) does not count. */
export function foreignRequests(requests, url) {
    return requests.filter((request) => !request.startsWith(`${url}/`) && !/^(blob|data):/.test(request));
}
//# sourceMappingURL=visit.js.map