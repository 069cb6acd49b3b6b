/** Wrong words, or a file that cannot be read: told in one line, exit code 2. */
export class UsageError extends Error {
    name = 'UsageError';
}
/** With --json the object is the last line on standard output; without it people get lines of text. */
export function printResult(terminal, asJson, result, lines) {
    if (asJson)
        terminal.print(JSON.stringify(result));
    else
        for (const line of lines)
            terminal.print(line);
}
//# sourceMappingURL=command.js.map