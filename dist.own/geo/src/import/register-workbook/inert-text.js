/** What a spreadsheet would run as a formula at the start of a cell, full-width forms included, behind any apostrophes. */
const runnable = /^'*[=+\-@＝＋－＠\t\r\n]/;
/** Text that no spreadsheet runs, also after it was saved as CSV: an apostrophe goes before what looks like a formula. */
export function inertText(text) {
    return runnable.test(text) ? `'${text}` : text;
}
/** The text that `inertText` has made inert; any other text is itself. */
export function livelyText(text) {
    return text.startsWith("'") && runnable.test(text.slice(1)) ? text.slice(1) : text;
}
/** A text as it comes back out of a cell: line ends are one, control letters and outer blanks are gone. */
export function cellForm(text) {
    return text
        .replaceAll(/\r\n?/g, '\n')
        .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
        .trim();
}
//# sourceMappingURL=inert-text.js.map