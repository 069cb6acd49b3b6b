import { formatYen, type YenUnit, yenUnitLabel } from '#libs/money';
import { type ScaleBand, scaleBand, type ScaleLinear, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { type PointerEvent, useMemo } from 'react';
import type { Language } from '../i18n/language.js';
import { useLanguage } from '../i18n/text.js';
import { axisYears, axisYearText } from './axis-years.js';

/** Room in px around the columns; the slider below lines up with left and right. */
export const columnsMargin = { top: 24, right: 16, bottom: 24, left: 46 };

/** One colour of a column: which amount of the year, and how it is drawn. */
export interface ColumnPart<K extends string> {
  readonly key: K;
  readonly className: string;
}

/** Amounts of a year by name, integer yen. */
type YearOf<K extends string> = Readonly<Record<K, number>> & { readonly fiscalYear: number };

/** Rebuild below, renovation above. */
export const costParts = [
  { key: 'rebuildYen', className: 'fill-rebuild' },
  { key: 'renovationYen', className: 'fill-renovation' },
] as const;

export interface YearColumnsProps<K extends string> {
  readonly years: readonly YearOf<K>[];
  /** From below to above. */
  readonly parts: readonly ColumnPart<K>[];
  /** Yearly money; null draws no line. */
  readonly availableYen: number | null;
  /** The line of each year in turn, where it is not one for all; null = none in that year. */
  readonly yearLinesYen?: readonly (number | null)[];
  /** Null = none. */
  readonly selectedYear: number | null;
  readonly width: number;
  readonly height: number;
  readonly onHover: (fiscalYear: number | null) => void;
  readonly onSelect: (fiscalYear: number) => void;
}

interface Scales {
  readonly x: ScaleBand<number>;
  readonly y: ScaleLinear<number, number>;
}

/** The horizontal scale of the years, shared with the slider. */
export function yearScale(years: readonly { readonly fiscalYear: number }[], width: number): ScaleBand<number> {
  return scaleBand<number>()
    .domain(years.map(({ fiscalYear }) => fiscalYear))
    .range([columnsMargin.left, Math.max(columnsMargin.left + 1, width - columnsMargin.right)])
    .paddingInner(0.28)
    .paddingOuter(0.14);
}

/** One column a year, its parts one on the other, against the line of money available. The figures are also in a table, so the drawing is hidden from screen readers. */
export function YearColumns<K extends string>(props: YearColumnsProps<K>) {
  const { years, parts, availableYen, yearLinesYen = noLines, selectedYear, width, height, onHover, onSelect } = props;
  const highestYen = useMemo(
    () => Math.max(0, ...years.map((year) => parts.reduce((sum, { key }) => sum + year[key], 0))),
    [years, parts],
  );
  const scales = useMemo(
    () => scalesOf(years, Math.max(highestYen, highestLine(availableYen, yearLinesYen) * 1.08), width, height),
    [years, highestYen, availableYen, yearLinesYen, width, height],
  );
  const isEmpty = highestYen === 0;
  const yearAt = (event: PointerEvent<SVGSVGElement>): number | null => {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left - columnsMargin.left;
    const place = Math.floor(left / scales.x.step());
    return years[place]?.fiscalYear ?? null;
  };
  return (
    <svg
      className="year-columns"
      width={width}
      height={height}
      aria-hidden="true"
      onPointerMove={(event) => onHover(yearAt(event))}
      onPointerLeave={() => onHover(null)}
      onPointerDown={(event) => {
        const year = yearAt(event);
        if (year !== null) onSelect(year);
      }}
    >
      {isEmpty ? (
        <NoCost width={width} height={height} />
      ) : (
        <>
          <MoneyAxis y={scales.y} width={width} />
          <SelectedYear scales={scales} year={selectedYear} height={height} />
        </>
      )}
      <Columns years={years} parts={parts} scales={scales} />
      <YearAxis x={scales.x} height={height} selectedYear={selectedYear} />
      {availableYen !== null && !isEmpty && <AvailableLine y={scales.y(availableYen)} width={width} />}
      {!isEmpty && <YearLines years={years} linesYen={yearLinesYen} scales={scales} />}
    </svg>
  );
}

const noLines: readonly (number | null)[] = [];

const highestLine = (availableYen: number | null, linesYen: readonly (number | null)[]): number =>
  Math.max(availableYen ?? 0, ...linesYen.map((yen) => yen ?? 0));

interface YearLinesProps {
  readonly years: readonly { readonly fiscalYear: number }[];
  readonly linesYen: readonly (number | null)[];
  readonly scales: Scales;
}

function YearLines({ years, linesYen, scales: { x, y } }: YearLinesProps) {
  const room = (x.step() - x.bandwidth()) / 2;
  return years.map(({ fiscalYear }, at) => {
    const yen = linesYen[at] ?? null;
    const left = (x(fiscalYear) ?? 0) - room;
    return (
      yen !== null && (
        <line key={fiscalYear} className="available" x1={left} x2={left + x.step()} y1={y(yen)} y2={y(yen)} />
      )
    );
  });
}

function scalesOf(
  years: readonly { readonly fiscalYear: number }[],
  highestYen: number,
  width: number,
  height: number,
): Scales {
  const y = scaleLinear()
    .domain([0, Math.max(1, highestYen)])
    .nice(4)
    .range([height - columnsMargin.bottom, columnsMargin.top]);
  return { x: yearScale(years, width), y };
}

interface ColumnsProps<K extends string> extends Pick<YearColumnsProps<K>, 'years' | 'parts'> {
  readonly scales: Scales;
}

function Columns<K extends string>({ years, parts, scales: { x, y } }: ColumnsProps<K>) {
  const stacked = stack<YearOf<K>, K>().keys(parts.map(({ key }) => key))([...years]);
  return stacked.map((series, place) => (
    <g key={series.key} className={parts[place]!.className}>
      {series.map((part) => (
        <rect
          key={part.data.fiscalYear}
          x={x(part.data.fiscalYear)}
          width={x.bandwidth()}
          y={y(part[1])}
          height={Math.max(0, y(part[0]) - y(part[1]))}
        />
      ))}
    </g>
  ));
}

function NoCost({ width, height }: { readonly width: number; readonly height: number }) {
  const { text } = useLanguage();
  return (
    <text className="chart-empty" x={width / 2} y={height / 2} textAnchor="middle">
      {text.chart.empty}
    </text>
  );
}

function MoneyAxis({ y, width }: { readonly y: ScaleLinear<number, number>; readonly width: number }) {
  const { language, text } = useLanguage();
  const ticks = y.ticks(4);
  const unit = axisUnit((ticks[1] ?? 0) - (ticks[0] ?? 0), language);
  return (
    <g className="axis">
      <text x={columnsMargin.left} y="1.3em">
        {text.chart.unitAxis(yenUnitLabel(unit, language))}
      </text>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${y(tick)})`}>
          <line className="grid" x1={columnsMargin.left} x2={width - columnsMargin.right} />
          <text x={columnsMargin.left - 8} dy="0.35em" textAnchor="end">
            {formatYen(Math.round(tick), unit, 1, language).replace(/\.0$/, '')}
          </text>
        </g>
      ))}
    </g>
  );
}

/** The largest unit in which neighbouring ticks differ in the first decimal: one small facility is not drawn in 億円. */
export function axisUnit(stepYen: number, language: Language): YenUnit {
  const units: readonly (readonly [YenUnit, number])[] = [
    ...(language === 'ja' ? [['hundred-million-yen', 1e8] as const] : []),
    ['million-yen', 1e6],
    ['thousand-yen', 1e3],
  ];
  return units.find(([, yen]) => stepYen * 10 >= yen)?.[0] ?? 'yen';
}

function YearAxis({
  x,
  height,
  selectedYear,
}: {
  readonly x: ScaleBand<number>;
  readonly height: number;
  readonly selectedYear: number | null;
}) {
  const { language } = useLanguage();
  const marked = axisYears(x.domain(), x.step(), selectedYear, language);
  return (
    <g className="axis">
      {marked.map((year) => (
        <text
          key={year}
          className={year === selectedYear ? 'axis-selected' : undefined}
          x={(x(year) ?? 0) + x.bandwidth() / 2}
          y={height - 7}
          textAnchor="middle"
        >
          {axisYearText(year, language)}
        </text>
      ))}
    </g>
  );
}

function SelectedYear({
  scales: { x },
  year,
  height,
}: {
  readonly scales: Scales;
  readonly year: number | null;
  readonly height: number;
}) {
  const left = year === null ? undefined : x(year);
  if (left === undefined) return null;
  const room = (x.step() - x.bandwidth()) / 2;
  return (
    <rect
      className="selected-year"
      x={left - room}
      width={x.step()}
      y={columnsMargin.top - 6}
      height={height - columnsMargin.bottom - columnsMargin.top + 6}
      rx={3}
    />
  );
}

function AvailableLine({ y, width }: { readonly y: number; readonly width: number }) {
  return <line className="available" x1={columnsMargin.left} x2={width - columnsMargin.right} y1={y} y2={y} />;
}
