/** Beginnings of the formats that offices keep documents in; bytes are written as characters 0 to 255. */
const signatures = [
    ['application/pdf', 0, '%PDF-'],
    ['image/png', 0, '\x89PNG\r\n\x1a\n'],
    ['image/jpeg', 0, '\xff\xd8\xff'],
    ['image/gif', 0, 'GIF8'],
    ['image/webp', 8, 'WEBP'],
    ['image/tiff', 0, 'II*\0'],
    ['image/tiff', 0, 'MM\0*'],
    ['image/heic', 4, 'ftypheic'],
    ['image/heic', 4, 'ftypmif1'],
];
const office = 'application/vnd.openxmlformats-officedocument';
/** Members that tell the archives of office programs from one another. */
const archives = [
    ['word/', `${office}.wordprocessingml.document`],
    ['xl/', `${office}.spreadsheetml.sheet`],
    ['ppt/', `${office}.presentationml.presentation`],
];
const openDocument = /mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))/;
/** Office files of before 2007 share one beginning; only their name tells them apart. */
const oldOffice = {
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
};
/** What the bytes of a file say it is, null where that is nothing an office keeps; the name is never believed alone. */
export function sniffMediaType(ends, fileName) {
    const head = textOf(ends.head);
    const known = signatures.find(([, offset, bytes]) => head.startsWith(bytes, offset));
    if (known)
        return known[0];
    if (head.startsWith('PK\x03\x04'))
        return archiveType(head, textOf(ends.tail));
    if (head.startsWith('\xd0\xcf\x11\xe0'))
        return oldOffice[endingOf(fileName)] ?? null;
    return isText(head) ? textType(head) : null;
}
function archiveType(head, tail) {
    const openDocumentType = openDocument.exec(head)?.[1];
    if (openDocumentType !== undefined)
        return openDocumentType;
    if (!(head + tail).includes('[Content_Types].xml'))
        return null;
    return archives.find(([member]) => tail.includes(member))?.[1] ?? null;
}
/** Text a browser would run is told by its kind, so that it is never shown as a page. */
function textType(head) {
    const beginning = head
        .replace(/^\xef\xbb\xbf/, '')
        .trimStart()
        .toLowerCase();
    if (/<svg[\s>]/.test(beginning))
        return 'image/svg+xml';
    return /^<(!doctype html|html|head|body|script)/.test(beginning) ? 'text/html' : 'text/plain';
}
/** UTF-8, CP932 and, with its mark, UTF-16: no NUL among the bytes of the first two. */
function isText(head) {
    return /^(\xff\xfe|\xfe\xff)/.test(head) || (head !== '' && !head.includes('\0'));
}
const textOf = (bytes) => Buffer.from(bytes).toString('latin1');
const endingOf = (fileName) => fileName.toLowerCase().split('.').at(-1) ?? '';
//# sourceMappingURL=sniff-media-type.js.map