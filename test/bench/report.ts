/** One measured figure; with a target, `best` says on which side of it the good values lie (lower unless said otherwise). */
export interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly target?: number;
  readonly best?: 'lower' | 'higher';
  readonly peer?: string;
  /** The peer's figure in the same unit, measured side by side in the same run; null = the peer did not get there. */
  readonly peerValue?: number | null;
}

export type Report = (figure: Figure) => void;

/** A bench measures and reports as it goes; its name is what `npm run bench -- NAME` selects by. */
export interface Bench {
  readonly name: string;
  run(report: Report): Promise<void>;
}

/** What `--json` prints of a figure: ratio = value ÷ peerValue; null = there is none. */
export interface FigureLine {
  readonly bench: string;
  readonly figure: string;
  readonly value: number;
  readonly unit: string;
  readonly peer: string | null;
  readonly peerValue: number | null;
  readonly ratio: number | null;
  readonly target: number | null;
  readonly met: boolean | null;
}

/** Throws, naming the figure, when a value is no number. */
export function lineOf(bench: string, figure: Figure): FigureLine {
  const { value, unit, target = null, peer = null, peerValue = null, best = 'lower' } = figure;
  if (!Number.isFinite(value)) throw new RangeError(`${bench}: ${figure.figure} must be a number, got ${value}`);
  return {
    bench,
    figure: figure.figure,
    value: rounded(value),
    unit,
    peer,
    peerValue: peerValue === null ? null : rounded(peerValue),
    ratio: peerValue === null || peerValue === 0 ? null : rounded(value / peerValue),
    target,
    met: target === null ? null : best === 'lower' ? value <= target : value >= target,
  };
}

/** A table of text with aligned columns, numbers to the right. */
export function tableOf(lines: readonly FigureLine[]): string {
  const header = ['bench', 'figure', 'value', 'unit', 'peer', 'peer value', 'ratio', 'target', 'met'];
  const rows = [header, ...lines.map((line) => cellsOf(line))];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const rightAligned = new Set([2, 5, 6, 7]);
  return rows
    .map((row) =>
      row.map((cell, i) => (rightAligned.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))),
    )
    .map((row) => `${row.join('  ').trimEnd()}\n`)
    .join('');
}

function cellsOf(line: FigureLine): string[] {
  const met = line.met === null ? '' : line.met ? 'yes' : 'NO';
  const peerValue = line.peer !== null && line.peerValue === null ? 'not reached' : text(line.peerValue);
  const numbers = [line.value, line.unit, line.peer ?? '', peerValue, text(line.ratio), text(line.target)];
  return [line.bench, line.figure, ...numbers.map(String), met];
}

function text(value: number | null): string {
  return value === null ? '' : String(rounded(value));
}

/** Four significant digits, more would be noise; what is counted stays as it is. */
function rounded(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(4));
}
