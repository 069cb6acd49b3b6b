/** Where a command speaks: results on standard output, everything else on standard error. */
export interface Terminal {
  /** A line of the result. */
  print(line: string): void;
  /** A word on what is going on. */
  say(line: string): void;
}

/** One word of `chodo` (or two, as in `city add`). */
export interface Command {
  readonly words: readonly string[];
  /** What it does, in one line each. */
  readonly summary: { readonly en: string; readonly ja: string };
  /** How it is called, one form per line, without `chodo`. */
  readonly usage: readonly string[];
  /** What the options mean, one per line. */
  readonly options: readonly string[];
  run(args: readonly string[], terminal: Terminal): Promise<void>;
}

/** Wrong words, or a file that cannot be read: told in one line, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** With --json the object is the last line on standard output; without it people get lines of text. */
export function printResult(
  terminal: Terminal,
  asJson: boolean | undefined,
  result: object,
  lines: readonly string[],
): void {
  if (asJson) terminal.print(JSON.stringify(result));
  else for (const line of lines) terminal.print(line);
}
