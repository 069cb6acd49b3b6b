import { Problem } from '../http/problem.js';
/** Answers a file whole, in part (206), not at all because it is known (304), or 416 where it has no such part. */
export function sendRanges(response, { path, version, bytes }) {
    response.set({ ETag: `"${version}"`, 'Content-Type': 'application/vnd.pmtiles' });
    const options = { acceptRanges: true, cacheControl: false, dotfiles: 'allow' };
    return new Promise((resolve, reject) => {
        response.sendFile(path, options, (error) => {
            if (!error || response.headersSent)
                return resolve();
            if (error.status !== 416)
                return reject(error);
            response.removeHeader('Content-Type');
            response.set('Content-Range', `bytes */${bytes}`);
            reject(new Problem(416, 'bad-request', `The file has ${bytes} bytes; ask for a part of them.`));
        });
    });
}
//# sourceMappingURL=send-ranges.js.map