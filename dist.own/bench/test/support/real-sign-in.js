/** What the administrator of a test replaces the one-time password by. */
export const administratorPassword = '潮見の丘のうえの市立図書館';
/** Signs in over HTTP as anybody does; the cookie header of the session. Throws where the server refuses. */
export async function cookieOf(url, loginName, password) {
    return sessionOf(await post(`${url}/api/session`, { loginName, password }));
}
/** The cookie header of a session in the demo city. */
export async function cookieOfDemo(url, role) {
    return sessionOf(await post(`${url}/api/session/demo`, { role }));
}
/** Of the first administrator, whose one-time password is replaced at the first start of a data folder. */
export async function cookieOfAdministrator(url, said) {
    const [, oneTime] = /one-time password (\S+)/.exec(said.join('\n')) ?? [];
    if (oneTime === undefined)
        return cookieOf(url, 'admin', administratorPassword);
    const cookie = await cookieOf(url, 'admin', oneTime);
    const answer = await send('PUT', `${url}/api/session/password`, { present: oneTime, next: administratorPassword }, cookie);
    if (!answer.ok)
        throw new Error(`the one-time password was not replaced: ${answer.status} ${await answer.text()}`);
    return cookie;
}
const post = (address, body) => send('POST', address, body);
function send(method, address, body, cookie = '') {
    const headers = { 'Content-Type': 'application/json', Cookie: cookie };
    return fetch(address, { method, headers, body: JSON.stringify(body) });
}
async function sessionOf(answer) {
    const [cookie] = answer.headers.getSetCookie();
    if (!answer.ok || cookie === undefined)
        throw new Error(`no session: ${answer.status} ${await answer.text()}`);
    return cookie.split(';')[0] ?? '';
}
//# sourceMappingURL=real-sign-in.js.map