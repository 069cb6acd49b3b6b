/** One width (NFKC) and no blanks: the form in which words of the rule tables are looked for. */
export function foldWidth(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '');
}
