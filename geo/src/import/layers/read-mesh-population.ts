import type { Wording } from '#libs/asset';
import { meshBounds, type MeshSize, meshSizeOf } from '../../spatial/mesh.js';
import type { RejectedRow, RowWarning } from '../facility-row.js';
import { listName } from '../list-name.js';
import { cellAddress, type Table } from '../reading/table.js';
import type { Drawn, LayerFile, LayerRow } from './layer-file.js';
import { digestOf } from './read-features.js';

/** Headers of the mesh code: 国土数値情報 and e-Stat. */
const codeHeaders = /^(?:MESH_?ID|KEY_CODE|MESH_CODE|メッシュ(?:コード|番号)|地域メッシュコード)$/i;
/** Headers of all residents of a year: 国土数値情報 (R6 and H29 editions), and words with a year. */
const yearHeaders = [/^PTN_(\d{4})$/i, /^POP(\d{4})$/i, /^(\d{4})年(?:の)?(?:総人口|人口総数|人口)$/];
/** e-Stat names the whole population by a table's first column, or in words in its second header row. */
const totalHeaders = /^(?:人口[(（]?総数[)）]?|人口総数.*|総人口)$/;
/** So many rows at the top may be headers. */
const headerRows = 5;
/** What 国土数値情報 and e-Stat print where a number would tell of single households. */
const suppressed = /^[*＊xX-]$/;
/** Residents are drawn as of a cell of 250 m, whatever the size of the file's cells. */
const drawnSizeM = 250;

interface Sheet {
  readonly table: Table;
  readonly code: number;
  readonly dataRow: number;
  readonly years: readonly { readonly year: number; readonly column: number }[];
}

/** A table of residents by mesh cell of 250 m, 500 m or 1 km; null where it is none. Of several years it is one list, a single year is a list of its own. */
export function readMeshPopulation(tables: readonly Table[], fileName: string): LayerFile | null {
  const sheet = tables.flatMap((table) => openSheet(table, fileName) ?? [])[0];
  if (!sheet) return null;
  const rows: LayerRow[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Set<string>();
  let hidden = 0;
  for (const [at, cells] of sheet.table.rows.entries()) {
    if (at < sheet.dataRow || !cells.some(Boolean)) continue;
    const read = readCell(sheet, at, cells, seen);
    if ('row' in read) {
      rows.push(read.row);
      hidden += read.hidden;
    } else rejected.push(read);
  }
  return {
    layer: 'mesh-population',
    file: fileName,
    list: sheet.years.length === 1 ? `${listName(fileName)} ${sheet.years[0]!.year}` : listName(fileName),
    format: 'table',
    rowCount: rows.length + rejected.length,
    rows,
    rejected,
    warnings: hidden > 0 ? [hiddenWarning(hidden)] : [],
  };
}

function openSheet(table: Table, fileName: string): Sheet | null {
  for (const [at, texts] of table.rows.slice(0, headerRows).entries()) {
    const folded = texts.map(fold);
    const code = folded.findIndex((text) => codeHeaders.test(text));
    if (code < 0) continue;
    const second = table.rows[at + 1] ?? [];
    const hasSecond = meshSizeOf(fold(second[code] ?? '')) === null;
    const years = folded.flatMap((text, column) => yearOf(text, column));
    const dataRow = at + (hasSecond ? 2 : 1);
    if (years.length > 0) return { table, code, dataRow, years };
    const words = hasSecond ? second.map(fold) : folded;
    const total = words.findIndex((text) => totalHeaders.test(text));
    const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(fileName)?.[1];
    if (total >= 0 && year !== undefined)
      return { table, code, dataRow, years: [{ year: Number(year), column: total }] };
  }
  return null;
}

function yearOf(text: string, column: number): readonly { readonly year: number; readonly column: number }[] {
  const year = yearHeaders.map((header) => header.exec(text)?.[1]).find((found) => found !== undefined);
  return year === undefined ? [] : [{ year: Number(year), column }];
}

function readCell(
  { table, code: codeColumn, years }: Sheet,
  at: number,
  cells: readonly string[],
  seen: Set<string>,
): { readonly row: LayerRow; readonly hidden: number } | RejectedRow {
  const address = (column: number) => cellAddress(table, at, column);
  const code = fold(cells[codeColumn] ?? '');
  const reject = (column: number, reason: Wording): RejectedRow => ({
    cell: address(column),
    name: code,
    address: null,
    reason,
  });
  const sizeM = meshSizeOf(code);
  if (sizeM === null || sizeM > 1000) return reject(codeColumn, noCode(code));
  if (seen.has(code))
    return reject(codeColumn, { ja: `メッシュ${code}が2回あります`, en: `cell ${code} is there twice` });
  const residents: Record<string, number> = {};
  let hidden = 0;
  for (const { year, column } of years) {
    const text = fold(cells[column] ?? '');
    if (suppressed.test(text)) hidden++;
    else if (text !== '') {
      if (!/^\d+(?:\.\d+)?$/.test(text)) return reject(column, noNumber(text));
      residents[`y${year}`] = Number(text);
    }
  }
  seen.add(code);
  return { row: rowOf(code, sizeM, residents, address(codeColumn)), hidden };
}

function rowOf(code: string, sizeM: MeshSize, residents: Readonly<Record<string, number>>, cell: string): LayerRow {
  const { west, south, east, north } = meshBounds(code);
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry = { type: 'Polygon' as const, coordinates: [ring] };
  const drawnCells = (sizeM / drawnSizeM) ** 2;
  const drawn: Drawn = Object.fromEntries(
    Object.entries(residents).map(([year, count]) => [year, Math.round((count / drawnCells) * 10) / 10]),
  );
  const attributes = { meshCode: code, residents };
  const place = { cell, placeCell: cell, key: code, name: code, municipalityCode: null };
  return { ...place, geometry, drawn, attributes, digest: digestOf(attributes) };
}

function fold(text: string): string {
  return text.normalize('NFKC').replaceAll(/[,\s]/g, '');
}

function noCode(code: string): Wording {
  return {
    ja: `「${code}」は1km・500m・250mのメッシュコード(8〜10桁)ではありません`,
    en: `"${code}" is no code of a cell of 1 km, 500 m or 250 m (8 to 10 digits)`,
  };
}

function noNumber(text: string): Wording {
  return { ja: `人口「${text}」を数値として読めません`, en: `residents "${text}" cannot be read as a number` };
}

function hiddenWarning(hidden: number): RowWarning {
  return {
    cell: '',
    reason: {
      ja: `秘匿された値(*)が${hidden}件あります。その年の人口は空欄として扱います`,
      en: `${hidden} values are suppressed (*); residents of these years are left blank`,
    },
  };
}
