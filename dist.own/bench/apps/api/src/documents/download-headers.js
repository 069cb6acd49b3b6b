/** What a browser would run if it showed it. */
const active = new Set(['text/html', 'image/svg+xml']);
/** A file as it is handed out: always to be saved, never to be shown (with nosniff, which every answer has). */
export function downloadHeaders(file) {
    const plain = file.fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
    return {
        type: active.has(file.mediaType) ? 'application/octet-stream' : file.mediaType,
        disposition: `attachment; filename="${plain}"; filename*=UTF-8''${encodeRfc5987(file.fileName)}`,
        length: file.bytes,
    };
}
const encodeRfc5987 = (text) => encodeURIComponent(text).replaceAll(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
//# sourceMappingURL=download-headers.js.map