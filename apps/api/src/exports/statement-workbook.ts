import type { PropertyClass } from '#libs/asset';
import { formatFiscalYear } from '#libs/calendar';
import type { AreaMovement, StatementLine } from '#libs/register-history';
import type { Row } from 'write-excel-file/node';
import { area, header, sheet, text, type WorkbookSheet } from './cells.js';
import type { FileLanguage } from '../http/file-language.js';

/** 財産に関する調書 of a fiscal year; until = its last day, or the day the figures reach to. */
export interface Statement {
  readonly fiscalYear: number;
  readonly until: string;
  readonly lines: readonly StatementLine[];
}

/** The statement as a sheet: a line for each class, land beside buildings, the sum below. */
export function statementSheets(statement: Statement, city: string, language: FileLanguage): WorkbookSheet[] {
  const words = statementWords[language];
  const year = formatFiscalYear(statement.fiscalYear, language);
  const rows: Row[] = [
    header([
      words.class,
      ...words.columns.map((column) => words.land(column)),
      ...words.columns.map((column) => words.buildings(column)),
    ]),
    ...statement.lines.map(({ propertyClass, land, building }) => [
      text(words.classes[propertyClass ?? 'none']),
      ...areaCells(land),
      ...areaCells(building),
    ]),
    [
      text(words.total),
      ...areaCells(sumOf(statement.lines.map(({ land }) => land))),
      ...areaCells(sumOf(statement.lines.map(({ building }) => building))),
    ],
    [],
    [text(words.note(city, year, statement.until))],
  ];
  return [sheet(words.sheet, [24, ...Array.from({ length: 8 }, () => 18)], rows)];
}

/** The name of the file. */
export const statementFileName = (fiscalYear: number, city: string, language: FileLanguage): string =>
  statementWords[language].fileName(city, fiscalYear);

const areaCells = ({ startM2, gainM2, lossM2, endM2 }: AreaMovement): Row => [startM2, gainM2, lossM2, endM2].map(area);

function sumOf(movements: readonly AreaMovement[]): AreaMovement {
  const sum = (key: keyof AreaMovement) =>
    movements.reduce((total, movement) => total + Math.round(movement[key] * 100), 0) / 100;
  return { startM2: sum('startM2'), gainM2: sum('gainM2'), lossM2: sum('lossM2'), endM2: sum('endM2') };
}

interface StatementWords {
  readonly sheet: string;
  readonly fileName: (city: string, fiscalYear: number) => string;
  readonly class: string;
  readonly classes: Readonly<Record<PropertyClass | 'none', string>>;
  /** In the order of the columns. */
  readonly columns: readonly string[];
  readonly land: (column: string) => string;
  readonly buildings: (column: string) => string;
  readonly total: string;
  readonly note: (city: string, year: string, until: string) => string;
}

const statementWords: Readonly<Record<FileLanguage, StatementWords>> = {
  ja: {
    sheet: '財産に関する調書',
    fileName: (city, fiscalYear) => `財産に関する調書_${city}_${fiscalYear}年度.xlsx`,
    class: '区分',
    classes: {
      'official-use': '行政財産(公用)',
      'public-use': '行政財産(公共用)',
      ordinary: '普通財産',
      none: '区分未定',
    },
    columns: ['前年度末', '増', '減', '年度末'],
    land: (column) => `土地 ${column}(㎡)`,
    buildings: (column) => `建物 ${column}(㎡)`,
    total: '合計',
    note: (city, year, until) =>
      `${city} ${year}(${until}現在)。市が所有する土地と建物の、面積が分かるものの合計です。`,
  },
  en: {
    sheet: 'Statement of property',
    fileName: (city, fiscalYear) => `Statement_of_property_${city}_FY${fiscalYear}.xlsx`,
    class: 'Class',
    classes: {
      'official-use': 'Administrative (official use)',
      'public-use': 'Administrative (public use)',
      ordinary: 'Ordinary property',
      none: 'Not classified',
    },
    columns: ['end of year before', 'gain', 'loss', 'end of year'],
    land: (column) => `Land: ${column} (m²)`,
    buildings: (column) => `Buildings: ${column} (m²)`,
    total: 'Total',
    note: (city, year, until) =>
      `${city}, ${year} (as of ${until}). Land and buildings that the city owns and whose area is known.`,
  },
};
