/** What a spreadsheet would run as a formula at the start of a cell, full-width forms included. */
const runnable = /^[=+\-@＝＋－＠\t\r\n]/;

/** Text that no spreadsheet runs, also after it was saved as CSV: an apostrophe goes before what looks like a formula. */
export function inertText(text: string): string {
  return runnable.test(text) ? `'${text}` : text;
}
