const longest = 500;
/** It stands in the policy of the pages as it is: no `*` for all hosts, nothing but a name or an address, and a port. */
const oneHost = /^(?:[a-z\d.-]+|\[[\da-f:.]+\])(?::\d+)?$/;
/** The origin that tiles of this address come from; throws on an address that tileUrlProblem refuses. */
export const tileOrigin = (tileUrl) => new URL(tileUrl).origin;
/** Null for https://host/…{z}…{x}…{y}…: one host, no password, nothing but the three places left open. */
export function tileUrlProblem(tileUrl) {
    const isTyped = tileUrl.length <= longest && !/[\s\p{Cc}]/u.test(tileUrl);
    if (!isTyped || !URL.canParse(tileUrl) || new URL(tileUrl).protocol !== 'https:') {
        return {
            detail: 'tileUrl must be an address that begins with https://',
            detailJa: 'タイルのURLは https:// で始まるアドレスにしてください。',
        };
    }
    const { username, password, host, pathname, search } = new URL(tileUrl);
    if (username !== '' || password !== '' || !oneHost.test(host)) {
        return {
            detail: 'tileUrl must name one host, without a user and without {s}',
            detailJa: 'タイルのURLのサーバー名は1つに決めてください。{s} などの記号や利用者名は使えません。',
        };
    }
    const open = (pathname + search)
        .replaceAll(/%7B/gi, '{')
        .replaceAll(/%7D/gi, '}')
        .match(/\{[^}]*\}/g) ?? [];
    if (open.toSorted().join() !== '{x},{y},{z}') {
        return {
            detail: 'tileUrl must hold {z}, {x} and {y}, each once, and no other {…}',
            detailJa: 'タイルのURLには {z}、{x}、{y} を1つずつ入れてください。',
        };
    }
    return null;
}
//# sourceMappingURL=tile-url.js.map