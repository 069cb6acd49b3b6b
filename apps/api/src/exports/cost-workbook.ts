import { majorCategories } from '#libs/asset';
import { formatFiscalYear } from '#libs/calendar';
import type { Cell, Row, Sheet } from 'write-excel-file/node';
import type { CostBasis } from '../costs/cost-basis.js';
import { compareText, evidenceOf } from '../costs/cost-evidence.js';
import { kindTotals, outlookOf } from '../costs/cost-outlook.js';
import type { StockBuilding, StockFacility } from '../costs/cost-stock.js';
import type { CostOutlook, ExclusionReason } from '../costs/costs.schema.js';
import { buildingAmounts } from '../costs/facility-cost.js';
import { inertText } from './spreadsheet-text.js';

/** What the workbook says of the city besides its stock. */
export interface WorkbookCity {
  readonly name: string;
  readonly availableYen: number | null;
}

type CostSheet = Sheet<never>;

const exclusionWords: Record<ExclusionReason, string> = {
  'not-city-owned': '市有でない',
  'owner-unknown': '所有者が不明',
  closed: '廃止',
  uncategorised: '分類が未定',
  'no-floor-area': '延床面積が不明',
  'no-built-year': '建築年度が不明',
};

/** The sheets of the cost workbook: by year, by facility, by building, unit prices and assumptions; amounts in whole yen. */
export function costSheets(basis: CostBasis, city: WorkbookCity): CostSheet[] {
  const outlook = outlookOf(basis);
  return [
    sheet('年度別', [24, 10, 20, 20, 20, 20], yearRows(outlook, city)),
    sheet('施設別', [32, 26, 14, 8, 16, 14, 20, 20, 20, 18, 20, 12], facilityRows(basis, outlook)),
    sheet('棟別', [32, 24, 16, 8, 10, 8, 26, 20, 20, 20, 20, 24], buildingRows(basis)),
    sheet('単価と前提', [34, 24, 24], assumptionRows(basis, outlook, city)),
  ];
}

function sheet(name: string, widths: readonly number[], data: Row[]): CostSheet {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    data,
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

function yearRows({ years, ...outlook }: CostOutlook, { availableYen }: WorkbookCity): Row[] {
  const available = availableYen === null ? null : yen(availableYen);
  const sums = kindTotals({ years });
  return [
    header('年度', '西暦年度', '大規模改修（円）', '建替え（円）', '合計（円）', '使える額（円/年）'),
    ...years.map((year) => [
      text(formatFiscalYear(year.fiscalYear)),
      plain(year.fiscalYear),
      yen(year.renovationYen),
      yen(year.rebuildYen),
      yen(year.totalYen),
      available,
    ]),
    [text('合計'), null, yen(sums.renovationYen), yen(sums.rebuildYen), yen(outlook.totalYen), null],
    [text('年平均'), null, null, null, yen(outlook.averageYen), available],
    [text('試算期間後の支払い（合計に含まない）'), null, null, null, yen(outlook.beyondHorizonYen), null],
  ];
}

function facilityRows(basis: CostBasis, outlook: CostOutlook): Row[] {
  const sums = kindTotals(outlook);
  return [
    header(
      '施設名',
      '大分類',
      '地区',
      '棟数',
      '延床面積（㎡）',
      '最古の建築年度',
      '大規模改修（円）',
      '建替え（円）',
      '合計（円）',
      '年平均（円/年）',
      '試算期間後（円）',
      '推計の割合',
    ),
    ...evidenceOf(basis).map((row) => [
      text(row.name),
      text(row.majorCategory ?? '未分類'),
      text(row.districtName ?? ''),
      plain(row.buildings),
      area(row.floorAreaM2),
      row.oldestBuiltFiscalYear === null ? text('推計') : plain(row.oldestBuiltFiscalYear),
      ...[row.renovationYen, row.rebuildYen, row.totalYen, row.averageYen, row.beyondHorizonYen].map(yen),
      share(row.estimatedShare),
    ]),
    [
      text('合計'),
      null,
      null,
      null,
      area(outlook.floorAreaM2),
      null,
      ...[sums.renovationYen, sums.rebuildYen, outlook.totalYen, outlook.averageYen, outlook.beyondHorizonYen].map(yen),
      share(outlook.estimatedShare),
    ],
  ];
}

function buildingRows(basis: CostBasis): Row[] {
  return [
    header(
      '施設名',
      '棟名',
      '延床面積（㎡）',
      '面積',
      '建築年度',
      '年度',
      '単価の区分',
      '大規模改修（円）',
      '建替え（円）',
      '合計（円）',
      '試算期間後（円）',
      '除外の理由',
    ),
    ...basis.facilities
      .toSorted(byKana)
      .flatMap((facility) => facility.buildings.map((building) => buildingRow(facility, building, basis))),
  ];
}

/** The order of the facility list: by kana, by name where there is none. Buildings are in the order of their names already. */
function byKana(one: StockFacility, other: StockFacility): number {
  return compareText(one.nameKana ?? one.name, other.nameKana ?? other.name) || compareText(one.id, other.id);
}

function buildingRow(facility: StockFacility, building: StockBuilding, basis: CostBasis): Row {
  const amounts = building.cost && buildingAmounts(building.cost, basis);
  const categories = building.cost?.areas.map(({ category }) => category) ?? [];
  return [
    text(facility.name),
    text(building.name),
    building.floorAreaM2 === null ? null : area(building.floorAreaM2),
    text(building.floorAreaEstimated ? '推計' : ''),
    building.builtFiscalYear === null ? null : plain(building.builtFiscalYear),
    text(building.builtDistribution === null ? '' : '推計'),
    text(categories.join('、')),
    ...(amounts
      ? [amounts.renovationYen, amounts.rebuildYen, amounts.totalYen, amounts.beyondHorizonYen].map(yen)
      : [null, null, null, null]),
    text(building.excluded.map((reason) => exclusionWords[reason]).join('、')),
  ];
}

function assumptionRows(basis: CostBasis, outlook: CostOutlook, city: WorkbookCity): Row[] {
  const { fromFiscalYear, years } = basis.horizon;
  const last = formatFiscalYear(fromFiscalYear + years - 1);
  const { version, prices } = basis.unitPrices;
  return [
    header('大分類', '大規模改修（円/㎡）', '建替え（円/㎡）'),
    ...majorCategories.map((category) => [
      text(category),
      yen(prices[category].renovationYenPerM2),
      yen(prices[category].rebuildYenPerM2),
    ]),
    [],
    header('前提', '値', ''),
    [text('自治体'), text(city.name)],
    [text('方式'), text('総務省 公共施設等更新費用試算ソフトの方式（改修30年・建替え60年）')],
    [text('試算期間'), text(`${formatFiscalYear(fromFiscalYear)}〜${last}（${years}年間）`)],
    [text('単価の版'), text(version === 0 ? '総務省の標準単価' : `市の単価 第${version}版`)],
    [text('対象施設数'), plain(outlook.facilities)],
    [text('対象延床面積（㎡）'), area(outlook.floorAreaM2)],
    [text('うち推計を含む割合'), share(outlook.estimatedShare)],
    [],
    header('対象外の理由', '施設数', ''),
    ...outlook.excluded.map(({ reason, count }) => [text(exclusionWords[reason]), plain(count)]),
  ];
}

function header(...titles: string[]): Row {
  return titles.map((title) => ({ value: title, fontWeight: 'bold', backgroundColor: '#E8EDF2', wrap: true }));
}

function text(value: string): Cell {
  return value === '' ? null : { value: inertText(value), type: String };
}

function plain(value: number): Cell {
  return { value, type: Number, format: '0' };
}

function yen(value: number): Cell {
  return { value, type: Number, format: '#,##0;"△"#,##0' };
}

function area(value: number): Cell {
  return { value, type: Number, format: '#,##0.00' };
}

function share(value: number): Cell {
  return { value, type: Number, format: '0.0%' };
}
