/** One width (NFKC) and no blanks: the form in which words of the rule tables are looked for. */
export function foldWidth(text) {
    return text.normalize('NFKC').replaceAll(/\s/g, '');
}
//# sourceMappingURL=fold-width.js.map