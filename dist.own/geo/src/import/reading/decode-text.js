import iconv from 'iconv-lite';
import { refuseBinary, refuseTruncated } from './refusal.js';
const binaryFile = { ja: 'バイナリファイル', en: 'a binary file' };
/** UTF-8 with or without BOM, UTF-16 with BOM, else CP932 (Shift_JIS of Windows). Strict: nothing is replaced by �. */
export function decodeText(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return decodeUtf16(bytes, 'UTF-16LE');
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return decodeUtf16(bytes, 'UTF-16BE');
    // No text has a NUL, and no database takes one.
    if (bytes.includes(0))
        return refuseBinary(binaryFile);
    return decodeUtf8(bytes) ?? decodeCp932(bytes);
}
function decodeUtf16(bytes, encoding) {
    if (bytes.length % 2 === 1)
        return cutInsideLetter();
    const text = iconv.decode(Buffer.from(bytes), encoding, { stripBOM: true });
    return text.includes('\0') ? refuseBinary(binaryFile) : { ok: true, encoding, text };
}
/** Null when the bytes are no UTF-8. What is right up to a last, incomplete letter is UTF-8 cut off. */
function decodeUtf8(bytes) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
        const text = decoder.decode(bytes, { stream: true });
        try {
            decoder.decode();
        }
        catch {
            return bytes.some((byte, at) => byte > 0x7f && at < bytes.length - 3) ? cutInsideLetter() : null;
        }
        return { ok: true, encoding: 'UTF-8', text };
    }
    catch {
        return null;
    }
}
function decodeCp932(bytes) {
    const text = iconv.decode(Buffer.from(bytes), 'cp932');
    if (text.endsWith('�') && !text.slice(0, -1).includes('�'))
        return cutInsideLetter();
    if (/(?![\t\n\v\f\r])[\uFFFD\p{Cc}]/u.test(text)) {
        return refuseBinary({
            ja: '文字コードを判別できないファイル',
            en: 'a file in no known character encoding (UTF-8, CP932)',
        });
    }
    return { ok: true, encoding: 'CP932', text };
}
function cutInsideLetter() {
    return refuseTruncated({ ja: '最後の文字が不完全です', en: 'the last letter is incomplete' });
}
//# sourceMappingURL=decode-text.js.map