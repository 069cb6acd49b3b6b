import {
  componentKinds,
  facilityStatuses,
  majorCategories,
  managementForms,
  owners,
  propertyClasses,
  seismicStandards,
  seismicWorks,
  structures,
} from '#libs/asset';
import type { Municipality } from '../api/types.js';
import { typeValue } from '../forms/record-fields.js';
import type { RecordField } from '../forms/record-fields.js';
import type { RecordWords } from '../forms/record-form.js';
import { areaText, digits } from '../format/quantity.js';
import { middleCategoryText, smallCategoryText } from '../format/category-text.js';
import { fiscalYearText } from '../format/year.js';
import { wholeYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

/** Every field of a facility and of its parts that can be edited. */
export type EditableKey = keyof Texts['facility']['fields'];

export const facilityFields = [
  { key: 'name', kind: 'text', isRequired: true },
  { key: 'nameKana', kind: 'text' },
  { key: 'address', kind: 'text' },
  { key: 'majorCategory', kind: 'choice' },
  { key: 'middleCategory', kind: 'text' },
  { key: 'smallCategory', kind: 'text' },
  { key: 'owner', kind: 'choice', isRequired: true },
  { key: 'status', kind: 'choice', isRequired: true },
  { key: 'propertyClass', kind: 'choice' },
  { key: 'department', kind: 'text' },
  { key: 'managementForm', kind: 'choice' },
  { key: 'districtId', kind: 'choice' },
  { key: 'location', kind: 'place' },
  { key: 'bundledManagement', kind: 'flag' },
  { key: 'note', kind: 'long' },
] as const satisfies readonly RecordField<EditableKey>[];

export const buildingFields = [
  { key: 'name', kind: 'text', isRequired: true },
  { key: 'structure', kind: 'choice' },
  { key: 'storeysAbove', kind: 'whole' },
  { key: 'storeysBelow', kind: 'whole' },
  { key: 'floorAreaM2', kind: 'area' },
  { key: 'builtFiscalYear', kind: 'fiscalYear' },
  { key: 'seismicStandard', kind: 'choice', group: 'seismic' },
  { key: 'seismicDiagnosis', kind: 'choice', group: 'seismic' },
  { key: 'seismicReinforcement', kind: 'choice', group: 'seismic' },
  { key: 'reinforcedFiscalYear', kind: 'fiscalYear', group: 'seismic' },
  { key: 'concreteStrengthNPerMm2', kind: 'decimal', group: 'seismic' },
  { key: 'assetNumber', kind: 'text', group: 'numbers' },
  { key: 'realEstateId', kind: 'realEstateId', group: 'numbers' },
  { key: 'outOfUse', kind: 'flag' },
] as const satisfies readonly RecordField<EditableKey>[];

export const functionFields = [
  { key: 'name', kind: 'text', isRequired: true },
  { key: 'majorCategory', kind: 'choice' },
  { key: 'smallCategory', kind: 'text' },
  { key: 'floorAreaM2', kind: 'area' },
] as const satisfies readonly RecordField<EditableKey>[];

export const componentFields = [
  { key: 'kind', kind: 'choice', isRequired: true },
  { key: 'name', kind: 'text' },
  { key: 'installedFiscalYear', kind: 'fiscalYear' },
] as const satisfies readonly RecordField<EditableKey>[];

export const roomFields = [
  { key: 'name', kind: 'text', isRequired: true },
  { key: 'floor', kind: 'text' },
  { key: 'areaM2', kind: 'area' },
  { key: 'capacity', kind: 'whole' },
  { key: 'feeYenPerHour', kind: 'yen' },
  { key: 'bookable', kind: 'flag' },
] as const satisfies readonly RecordField<EditableKey>[];

const areas: ReadonlySet<EditableKey> = new Set(['floorAreaM2', 'areaM2']);
const years: ReadonlySet<EditableKey> = new Set(['builtFiscalYear', 'installedFiscalYear', 'reinforcedFiscalYear']);

/** Labels, choices and readable values of the fields, in the chosen language. */
export function facilityWords(text: Texts, language: Language, city: Municipality): RecordWords<EditableKey> {
  const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
    values.map((value) => ({ value, label: names[value] }));
  const choices: Partial<Record<EditableKey, readonly { value: string; label: string }[]>> = {
    majorCategory: named(majorCategories, text.domain.categories),
    owner: named(owners, text.domain.owners),
    status: named(facilityStatuses, text.domain.statuses),
    managementForm: named(managementForms, text.domain.managementForms),
    propertyClass: named(propertyClasses, text.property.classes),
    seismicStandard: named(seismicStandards, text.property.seismic.standards),
    seismicDiagnosis: named(seismicWorks, text.property.seismic.works),
    seismicReinforcement: named(seismicWorks, text.property.seismic.works),
    structure: named(structures, text.domain.structures),
    kind: named(componentKinds, text.domain.components),
    districtId: city.districts.map(({ id, name, nameEn }) => ({
      value: id,
      label: language === 'en' ? (nameEn ?? name) : name,
    })),
  };
  const groups: Readonly<Record<string, string>> = text.property.groups;
  return {
    label: (key) => text.facility.fields[key],
    choices: (key) => choices[key] ?? [],
    group: (name) => groups[name] ?? name,
    show: (key, value) => {
      if (value === null || value === undefined || value === '')
        return key === 'note' || key === 'nameKana' ? '–' : text.shell.unknown;
      if (typeof value === 'boolean') return value ? text.shell.yes : text.shell.no;
      if (key === 'middleCategory' && typeof value === 'string') return middleCategoryText(value, language);
      if (key === 'smallCategory' && typeof value === 'string') return smallCategoryText(value, language);
      if (key === 'capacity') return text.property.rooms.persons(digits(Number(value)));
      if (key === 'feeYenPerHour') return text.property.rooms.fee(wholeYen(Number(value), language));
      if (key === 'concreteStrengthNPerMm2') return `${digits(Number(value), 1)} N/mm²`;
      if (areas.has(key)) return areaText(Number(value), language);
      if (years.has(key)) return fiscalYearText(Number(value), language);
      return choices[key]?.find((choice) => choice.value === value)?.label ?? typeValue(value);
    },
  };
}
