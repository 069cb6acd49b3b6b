/** What `chodo --help` prints. */
export function generalHelp(commands) {
    const width = Math.max(...commands.map(({ words }) => words.join(' ').length));
    return [
        'chodo: public facilities of a city, their renewal cost, and what to do about it',
        '公共施設の台帳と更新費用をコマンドで扱います',
        '',
        ...commands.flatMap(({ words, summary }) => [
            `  ${words.join(' ').padEnd(width)}  ${summary.en}`,
            `  ${' '.repeat(width)}  ${summary.ja}`,
        ]),
        '',
        'chodo COMMAND --help tells more. With --json the last line on standard output is the result as JSON.',
        'CHODO_DATA names the data folder (default: data); DATABASE_URL an external PostgreSQL with PostGIS.',
        'Exit codes: 0 done, 1 failed, 2 wrong words or an unreadable file.',
    ];
}
/** What `chodo COMMAND --help` prints. */
export function helpOf({ summary, usage, options }) {
    return [
        ...usage.map((form) => `chodo ${form}`),
        '',
        summary.en,
        summary.ja,
        ...(options.length > 0 ? ['', ...options.map((option) => `  ${option}`)] : []),
    ];
}
//# sourceMappingURL=help.js.map