/** A value of a year, null where none is recorded. */
export interface TrendPoint {
  readonly fiscalYear: number;
  readonly value: number | null;
}

const [width, height, margin] = [56, 22, 3] as const;

/** A small line of the values over the years, broken where a year is not recorded; the label says its ends in words. */
export function TrendLine({ points, label }: { readonly points: readonly TrendPoint[]; readonly label: string }) {
  const drawn = drawTrend(points);
  if (drawn.last === null) return null;
  return (
    <svg
      className="trend"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      {drawn.lines.map((line) => (
        <polyline key={line} points={line} />
      ))}
      <circle cx={drawn.last.x} cy={drawn.last.y} r={2} />
    </svg>
  );
}

/** The runs of neighbouring values as SVG points, and where the last value lies; one value alone makes no line. */
export function drawTrend(points: readonly TrendPoint[]) {
  const known = points.flatMap(({ fiscalYear, value }) => (value === null ? [] : [{ fiscalYear, value }]));
  const years = known.map(({ fiscalYear }) => fiscalYear);
  const values = known.map(({ value }) => value);
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (known.length < 2) return { lines: [], last: null };
  const place = ({ fiscalYear, value }: { readonly fiscalYear: number; readonly value: number }) => ({
    x: scaled(fiscalYear, firstYear, lastYear, width),
    y: height - scaled(value, least, most, height),
  });
  const lines = runsOf(points).map((run) => run.map((point) => `${place(point).x},${place(point).y}`).join(' '));
  return { lines, last: place(known.at(-1)!) };
}

function runsOf(points: readonly TrendPoint[]) {
  const runs: { fiscalYear: number; value: number }[][] = [[]];
  for (const { fiscalYear, value } of points) {
    if (value === null) runs.push([]);
    else runs.at(-1)!.push({ fiscalYear, value });
  }
  return runs.filter((run) => run.length > 1);
}

/** Along a side of this length, inside its margins; in the middle where all is one value. */
function scaled(value: number, least: number, most: number, side: number): number {
  const share = most === least ? 0.5 : (value - least) / (most - least);
  return Math.round((margin + share * (side - 2 * margin)) * 10) / 10;
}
