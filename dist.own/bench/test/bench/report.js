/** Throws, naming the figure, when a value is no number. */
export function lineOf(bench, figure) {
    const { value, unit, target = null, peer = null, peerValue = null, best = 'lower' } = figure;
    if (!Number.isFinite(value))
        throw new RangeError(`${bench}: ${figure.figure} must be a number, got ${value}`);
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
export function tableOf(lines) {
    const header = ['bench', 'figure', 'value', 'unit', 'peer', 'peer value', 'ratio', 'target', 'met'];
    const rows = [header, ...lines.map((line) => cellsOf(line))];
    const widths = header.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
    const rightAligned = new Set([2, 5, 6, 7]);
    return rows
        .map((row) => row.map((cell, i) => (rightAligned.has(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0))))
        .map((row) => `${row.join('  ').trimEnd()}\n`)
        .join('');
}
function cellsOf(line) {
    const met = line.met === null ? '' : line.met ? 'yes' : 'NO';
    const peerValue = line.peer !== null && line.peerValue === null ? 'not reached' : text(line.peerValue);
    const numbers = [line.value, line.unit, line.peer ?? '', peerValue, text(line.ratio), text(line.target)];
    return [line.bench, line.figure, ...numbers.map(String), met];
}
function text(value) {
    return value === null ? '' : String(rounded(value));
}
/** Four significant digits, more would be noise; what is counted stays as it is. */
function rounded(value) {
    return Number.isSafeInteger(value) ? value : Number(value.toPrecision(4));
}
//# sourceMappingURL=report.js.map