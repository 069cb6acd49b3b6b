import type { DemoRound } from '#db/seeds/demo-city/inspections/types';
import type { DemoLegal } from '#db/seeds/demo-city/legal/types';
import type { DemoCity } from '#db/seeds/demo-city/types';
import { type BondProgramme, bondRules } from '#libs/funding';
import { shippedCostSettings } from '../costs/cost-settings.schema.js';
import { searchTextOf } from '../facilities/facility-query.js';
import { inspectionRows, type KeptDrawings } from './inspection-rows.js';
import { legalRows } from './legal-rows.js';
import { particularsRow, propertyRows } from './property-rows.js';

/** Rows of one table, by column. */
export type Row = Readonly<Record<string, unknown>>;

const source = '架空のデモデータ / fictional demo data';

/** What was inspected in the generated city. */
export interface DemoInspections {
  readonly legal: DemoLegal;
  readonly rounds: readonly DemoRound[];
  readonly drawings: KeptDrawings;
}

/** The generated city with its inspections as rows of each table, parents before children. */
export function rowsOf(
  city: DemoCity,
  { legal, rounds, drawings }: DemoInspections,
): readonly (readonly [table: string, rows: readonly Row[]])[] {
  const municipality_code = city.municipality.code;
  const inCity = (row: Row): Row => ({ municipality_code, ...row });
  const buildings = city.facilities.flatMap((facility) =>
    facility.buildings.map((building) => ({ facility, building })),
  );
  return [
    ['municipality', [inCity(municipalityRow(city))]],
    [
      'municipality_population',
      city.municipality.population.map(({ year, residents }) => inCity({ year, residents, source })),
    ],
    ['cost_settings', [inCity(costSettingsRow(city))]],
    [
      'district',
      city.districts.map(({ id, name, nameKana, nameEn, boundary }) =>
        inCity({ id, name, name_kana: nameKana, name_en: nameEn, boundary, version: 1 }),
      ),
    ],
    ['facility', city.facilities.map((facility) => inCity(facilityRow(facility, city)))],
    ['building', buildings.map(({ facility, building }) => inCity(buildingRow(facility.id, building, city)))],
    [
      'building_function',
      buildings.flatMap(({ building }) => building.functions.map((hosted) => inCity(functionRow(building.id, hosted)))),
    ],
    [
      'component',
      buildings.flatMap(({ building }) =>
        building.components.map((component) => inCity(componentRow(building.id, component))),
      ),
    ],
    ...propertyRows(city).map(([table, rows]) => [table, rows.map(inCity)] as const),
    ...legalRows(legal).map(([table, rows]) => [table, rows.map(inCity)] as const),
    ...inspectionRows(rounds, drawings).map(([table, rows]) => [table, rows.map(inCity)] as const),
    ['operation_year', city.operations.map((year) => inCity(operationRow(year)))],
    ['place_layer', city.layers.map(({ key }) => inCity({ layer_key: key, source, version: 1 }))],
    [
      'place_feature',
      city.layers.flatMap(({ key, features }) =>
        features.map(({ geometry, properties }, id) => inCity({ layer_key: key, id, geometry, properties })),
      ),
    ],
    [
      'population_cell',
      city.populationCells.flatMap(({ meshCode, residents }) =>
        Object.entries(residents).map(([year, count]) =>
          inCity({ mesh_code: meshCode, year: Number(year), residents: count }),
        ),
      ),
    ],
  ];
}

function municipalityRow({ municipality }: DemoCity): Row {
  return {
    name: municipality.name,
    name_en: municipality.nameEn,
    fictional: true,
    published: true,
    boundary: municipality.boundary,
    boundary_source: source,
    available_yen: municipality.availableYen,
    available_fiscal_year: municipality.availableFiscalYear,
    available_source: source,
    version: 1,
  };
}

function operationRow(year: DemoCity['operations'][number]): Row {
  return {
    id: year.id,
    facility_id: year.facilityId,
    fiscal_year: year.fiscalYear,
    function_name: '',
    users: year.users,
    opening_days: year.openingDays,
    bookable_slots: year.bookableSlots,
    used_slots: year.usedSlots,
    staff: year.staff,
    costs_yen: year.costsYen,
    revenues_yen: year.revenuesYen,
    note: year.note,
    version: 1,
  };
}

/** Terms that go on after the published ones, so that the picture of funding has all its parts. */
function costSettingsRow({ municipality: { availableYen, availableFiscalYear } }: DemoCity): Row {
  const goesOn = (programme: BondProgramme, bondPercent: number, returnedPercent: number) => ({
    programme,
    fromFiscalYear: 2022,
    toFiscalYear: null,
    bondPercent,
    returnedPercent,
  });
  return {
    cycle_model: shippedCostSettings.cycleModel,
    planning_percent: 5,
    operation_yen_per_m2: 6_500,
    demolition_yen_per_m2: shippedCostSettings.demolitionYenPerM2,
    grant_percent: 15,
    reserve_yen: 12_000_000_000,
    bond_rules: [...bondRules, goesOn('life-extension', 90, 30), goesOn('demolition', 90, 0), goesOn('rebuild', 75, 0)],
    spending: spendingBefore(availableFiscalYear).map(([fiscalYear, percent]) => ({
      fiscalYear,
      yen: (availableYen / 100) * percent,
    })),
    spending_source: source,
    version: 1,
  };
}

/** Five years around the money available: their percents make five hundred. */
const spendingBefore = (fiscalYear: number): readonly (readonly [fiscalYear: number, percent: number])[] =>
  [93, 112, 88, 101, 106].map((percent, i) => [fiscalYear - 4 + i, percent]);

function facilityRow(facility: DemoCity['facilities'][number], { property }: DemoCity): Row {
  const { location } = facility;
  return {
    id: facility.id,
    name: facility.name,
    name_kana: facility.nameKana,
    address: facility.address,
    search_text: searchTextOf(facility),
    major_category: facility.majorCategory,
    middle_category: facility.middleCategory,
    small_category: facility.smallCategory,
    category_reason: source,
    poi_code: facility.poiCode,
    owner: facility.owner,
    owner_reason: source,
    department: facility.department,
    management_form: facility.managementForm,
    status: facility.status,
    property_class: property.classes.get(facility.id) ?? null,
    bundled_management: facility.bundledManagement,
    location: location && { type: 'Point', coordinates: [location.lon, location.lat] },
    district_id: facility.districtId,
    attributes: {},
    version: 1,
  };
}

type Building = DemoCity['facilities'][number]['buildings'][number];

function buildingRow(facilityId: string, building: Building, { property }: DemoCity): Row {
  return {
    id: building.id,
    facility_id: facilityId,
    name: building.name,
    structure: building.structure,
    storeys_above: building.storeysAbove,
    storeys_below: building.storeysBelow,
    floor_area_m2: building.floorAreaM2,
    built_fiscal_year: building.builtFiscalYear,
    ...particularsRow(property.particulars.get(building.id)),
    assumed: false,
    attributes: {},
    version: 1,
  };
}

function functionRow(buildingId: string, hosted: Building['functions'][number]): Row {
  return {
    id: hosted.id,
    building_id: buildingId,
    name: hosted.name,
    major_category: hosted.majorCategory,
    middle_category: hosted.middleCategory,
    small_category: hosted.smallCategory,
    floor_area_m2: hosted.floorAreaM2,
    version: 1,
  };
}

function componentRow(buildingId: string, component: Building['components'][number]): Row {
  return {
    id: component.id,
    building_id: buildingId,
    kind: component.kind,
    name: component.name,
    installed_fiscal_year: component.installedFiscalYear,
    version: 1,
  };
}
