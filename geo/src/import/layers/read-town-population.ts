import type { Wording } from '#libs/asset';
import type { RejectedRow } from '../facility-row.js';
import { type Columns, findColumns, foldHeader, type Header, headersOf } from '../header.js';
import { listName } from '../list-name.js';
import { type LocationAnswer, readLocation } from '../read-place.js';
import { cellAddress, type Table } from '../reading/table.js';
import { type Fault, rejectedRow } from '../rejected-row.js';
import type { Drawn, LayerFile, LayerRow } from './layer-file.js';
import { digestOf } from './digest.js';

type Field = 'code' | 'date' | 'name' | 'residents' | 'households' | 'place' | 'latitude' | 'longitude';

const aliases: Readonly<Record<Field, readonly string[]>> = {
  code: ['prefCode', '都道府県コード又は市区町村コード', '全国地方公共団体コード'],
  date: ['surveyDate', '調査年月日'],
  name: ['regionName', '地域名', '町丁名', '町名'],
  residents: ['totalPopulation', '総人口', '人口総数'],
  households: ['numberOfHouseholds', '世帯数'],
  place: ['location', '位置'],
  latitude: ['latitude', '緯度'],
  longitude: ['longitude', '経度'],
};

/** 5-year groups of the layouts: 0–4, 5–9 … 85 and older, as men and women. */
const ages = Array.from({ length: 18 }, (_, group) => ({
  from: group * 5,
  headers: [`man${group + 1}`, `woman${group + 1}`, ...['男性', '女性'].map((sex) => `${ageWords(group)}の${sex}`)].map(
    foldHeader,
  ),
}));

interface Sheet {
  readonly table: Table;
  readonly header: Header;
  readonly columns: Columns<Field>;
  /** Columns of each age group. */
  readonly ages: readonly { readonly from: number; readonly columns: readonly number[] }[];
}

interface Town {
  readonly row: LayerRow;
  readonly year: number;
}

/** A table of residents by town with their places; null where it is none. Each year is a list of its own. */
export function readTownPopulation(tables: readonly Table[], fileName: string): LayerFile | null {
  const sheet = tables.flatMap((table) => openSheet(table) ?? [])[0];
  if (!sheet) return null;
  const towns: Town[] = [];
  const rejected: RejectedRow[] = [];
  const seen = new Map<string, number>();
  const yearOfFile = yearIn(fileName);
  for (const [at, cells] of sheet.table.rows.entries()) {
    if (at < sheet.header.dataRow || !cells.some(Boolean)) continue;
    const read = readTown(sheet, at, cells, yearOfFile, seen);
    if ('row' in read) towns.push(read);
    else rejected.push(read);
  }
  const year = Math.max(...towns.map((town) => town.year));
  return {
    layer: 'town-population',
    file: fileName,
    list: Number.isFinite(year) ? `${listName(fileName)} ${year}` : listName(fileName),
    format: 'table',
    rowCount: towns.length + rejected.length,
    rows: towns.map(({ row }) => row),
    rejected,
    warnings: [],
  };
}

function openSheet(table: Table): Sheet | null {
  for (const header of headersOf(table)) {
    const columns = findColumns(header.texts, aliases);
    const isPlaced = columns.place !== undefined || (columns.latitude !== undefined && columns.longitude !== undefined);
    if (columns.name === undefined || columns.residents === undefined || !isPlaced) continue;
    const folded = header.texts.map(foldHeader);
    const groups = ages.map(({ from, headers }) => ({
      from,
      columns: folded.flatMap((text, column) => (headers.includes(text) ? [column] : [])),
    }));
    if (groups.every((group) => group.columns.length === 2)) return { table, header, columns, ages: groups };
  }
  return null;
}

function readTown(
  { table, columns, ages: groups }: Sheet,
  at: number,
  cells: readonly string[],
  yearOfFile: number | null,
  seen: Map<string, number>,
): Town | RejectedRow {
  const text = (field: Field) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim());
  const address = (column: number) => cellAddress(table, at, column);
  const name = text('name').normalize('NFKC');
  const faults: Fault[] = [];
  const blame = (column: number, reason: Wording) => void faults.push({ cell: address(column), reason });
  if (name === '') blame(columns.name!, noName);
  const residents = countIn(text('residents'));
  if (residents === null) blame(columns.residents!, noNumber(text('residents')));
  const year = yearIn(text('date')) ?? yearOfFile;
  if (year === null) blame(columns.name!, noYear);
  const placeColumn = columns.place ?? columns.latitude!;
  const [latitude = '', longitude = ''] =
    columns.place === undefined ? [text('latitude'), text('longitude')] : text('place').split(/[,、\s]+/);
  const place = readLocation(latitude, longitude);
  const location = place.ok && !place.doubt ? place.location : null;
  if (!location) blame(placeColumn, reasonOf(place));
  if (residents === null || year === null || !location || faults.length > 0) {
    return rejectedRow(faults, { name: name || null, address: null });
  }
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  const geometry = { type: 'Point' as const, coordinates: [location.lon, location.lat] };
  const drawn: Drawn = { name, residents, year };
  const attributes = {
    surveyDate: text('date'),
    households: countIn(text('households')),
    residentsByAge: Object.fromEntries(
      groups.map((group) => [group.from, group.columns.map((column) => countIn(cells[column] ?? ''))]),
    ),
  };
  const row: LayerRow = {
    cell: address(columns.name!),
    placeCell: address(placeColumn),
    key: count === 1 ? name : `${name}#${count}`,
    name,
    municipalityCode: /^\d{5,6}$/.test(text('code')) ? text('code') : null,
    geometry,
    drawn,
    attributes,
    digest: digestOf(geometry, drawn, attributes),
  };
  return { row, year };
}

function reasonOf(place: LocationAnswer): Wording {
  return place.ok ? (place.doubt?.reason ?? place.warning ?? noPlace) : place.reason;
}

function ageWords(group: number): string {
  return group === 17 ? '85歳以上' : `${group * 5}-${group * 5 + 4}歳`;
}

/** "1,234" → 1234; null for blank and for what is no count. */
function countIn(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s]/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}

/** The year of 2026-02-01, 2/1/2023 or town_population_202602.xlsx. */
function yearIn(text: string): number | null {
  const found = /(?<!\d)(?:19|20)\d{2}(?=\D|$|0[1-9]|1[0-2])/.exec(text)?.[0];
  return found === undefined ? null : Number(found);
}

function noNumber(text: string): Wording {
  return { ja: `総人口「${text}」を数値として読めません`, en: `residents "${text}" cannot be read as a number` };
}

const noName: Wording = { ja: '町丁の名称がありません', en: 'the name of the town is missing' };
const noYear: Wording = { ja: '調査年が分かりません', en: 'the year is not stated' };
const noPlace: Wording = { ja: '位置(緯度・経度)がありません', en: 'the place is missing' };
