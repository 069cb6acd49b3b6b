/** Text copied out of a spreadsheet. */
export interface PastedTable {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

/** What a spreadsheet puts on the clipboard: lines of cells between tabs; null where it is no table with a header and a row. */
export function pastedTable(text: string): PastedTable | null {
  const lines = linesOf(text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, ''));
  const columns = Math.max(...lines.map((line) => line.split('\t').length));
  return lines.length >= 2 && columns >= 2 ? { text, rows: lines.length, columns } : null;
}

/** A line end inside quotation marks belongs to its cell. */
function linesOf(text: string): string[] {
  const lines: string[] = [];
  let open = '';
  for (const part of text.split('\n')) {
    const line = open === '' ? part : `${open}\n${part}`;
    const isOpen = /(^|\t)"/.test(line) && (line.match(/"/g)?.length ?? 0) % 2 === 1;
    if (!isOpen) lines.push(line);
    open = isOpen ? line : '';
  }
  return open === '' ? lines : [...lines, ...open.split('\n')];
}

/** The table as a file for the import, which reads it like any other. */
export function pastedFile({ text }: PastedTable, name: string): File {
  return new File([text], name, { type: 'text/tab-separated-values' });
}
