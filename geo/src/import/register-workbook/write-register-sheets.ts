import type { BuildingValues, FacilityValues } from '../facility-row.js';
import { attributeField, buildingFields, facilityFields } from './fields.js';
import type { RegisterCell, RegisterColumn, RegisterField } from './register-field.js';
import { cellForm, inertText } from './inert-text.js';
import { type SheetKind, writeMarker } from './marker.js';
import type { RegisterLanguage } from './vocabulary.js';

/** A facility of the register with its recorded buildings, as an export needs it. */
export interface ExportedFacility extends FacilityValues {
  readonly id: string;
  readonly version: number;
  readonly buildings: readonly (BuildingValues & { readonly id: string; readonly version: number })[];
}

/** A sheet of the workbook: row 1 (keys) and the first two columns (id and version) are to be hidden. */
export interface RegisterSheet {
  readonly kind: SheetKind;
  readonly columns: readonly RegisterColumn[];
  /** Keys, headers, then one row each. */
  readonly rows: readonly (readonly RegisterCell[])[];
}

/** For a reader beside a building: which facility it belongs to. They are matched, not changed. */
export const contextColumns = [
  { key: 'facilityName', header: { ja: '施設名', en: 'Facility' }, width: 32 },
  { key: 'facilityAddress', header: { ja: '所在地', en: 'Address' }, width: 36 },
] as const;

/** The register as two sheets, facilities and buildings, which `readRegisterWorkbook` reads again. */
export function writeRegisterSheets(
  municipalityCode: string,
  facilities: readonly ExportedFacility[],
  language: RegisterLanguage,
): readonly [facilities: RegisterSheet, buildings: RegisterSheet] {
  const buildings = facilities.flatMap((facility) => facility.buildings.map((building) => ({ facility, building })));
  return [
    sheetOf({
      kind: 'facilities',
      municipalityCode,
      language,
      fields: [...facilityFields, ...attributeFields<FacilityValues>(facilities)],
      context: [],
      lines: facilities.map((facility) => ({ id: facility.id, version: facility.version, values: facility, told: [] })),
    }),
    sheetOf({
      kind: 'buildings',
      municipalityCode,
      language,
      fields: [...buildingFields, ...attributeFields<BuildingValues>(buildings.map(({ building }) => building))],
      context: contextColumns,
      lines: buildings.map(({ facility, building }) => ({
        id: building.id,
        version: building.version,
        values: building,
        told: [facility.name, facility.address],
      })),
    }),
  ];
}

/** Every name that any row keeps something under, in the order they come. */
function attributeFields<Values extends { readonly attributes: Readonly<Record<string, string>> }>(
  rows: readonly Values[],
): RegisterField<Values>[] {
  const names = new Set(rows.flatMap(({ attributes }) => Object.keys(attributes)));
  return [...names].map((name) => attributeField<Values>(name));
}

interface SheetContent<Values> {
  readonly kind: SheetKind;
  readonly municipalityCode: string;
  readonly language: RegisterLanguage;
  readonly fields: readonly RegisterField<Values>[];
  readonly context: readonly RegisterColumn[];
  readonly lines: readonly {
    readonly id: string;
    readonly version: number;
    readonly values: Values;
    readonly told: readonly RegisterCell[];
  }[];
}

function sheetOf<Values>(content: SheetContent<Values>): RegisterSheet {
  const { kind, municipalityCode, language, fields, context, lines } = content;
  const columns = [
    { key: writeMarker({ kind, language, municipalityCode, rows: lines.length }), header: idHeader, width: 12 },
    { key: 'version', header: versionHeader, width: 8 },
    ...context,
    ...fields.flatMap((field) => field.columns),
  ];
  return {
    kind,
    columns,
    rows: [
      columns.map(({ key }) => writeCell(key)),
      columns.map(({ header }) => writeCell(header[language])),
      ...lines.map(({ id, version, values, told }) => [
        id,
        version,
        ...told.map(writeCell),
        ...fields.flatMap((field) => field.write(values, language).map(writeCell)),
      ]),
    ],
  };
}

const idHeader = { ja: 'ID(変更しないでください)', en: 'ID (do not change)' };
const versionHeader = { ja: '版', en: 'Version' };

/** Text made inert, without what no cell can hold. */
export function writeCell(cell: RegisterCell): RegisterCell {
  return typeof cell === 'string' ? inertText(cellForm(cell)) : cell;
}
