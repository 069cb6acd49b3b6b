import type { BuildingDetail, Municipality } from '../api/types.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { propertyValueText } from '../property/property-words.js';
import { amountsText } from '../sheet/year-words.js';
import { estimateText } from './estimate-words.js';
import { type EditableKey, facilityWords } from './facility-words.js';
import { categoryReasonText, ownerReasonText } from './reason-words.js';

/** Fields of facilities and buildings and their values in words; columns nobody knows keep their own names. */
export interface ValueWords {
  /** The entity is needed where tables have columns of the same name. */
  readonly label: (field: string, entity?: string) => string;
  readonly show: (field: string, value: unknown) => string;
}

/** What a column of a source is called; one that is not known keeps the name it has there. */
export function columnLabel(column: string, text: Texts): string {
  const labels: Readonly<Record<string, string>> = text.columns;
  return labels[column] ?? column;
}

/** The words of a language. */
export function valueWords(text: Texts, language: Language, city: Municipality): ValueWords {
  const words = facilityWords(text, language, city);
  const labels: Readonly<Record<string, string>> = {
    role: text.accounts.members.role,
    departments: text.accounts.members.departments,
    ...text.property.parcelFields,
    ...text.property.eventFields,
    ...text.sheet.fields,
    ...text.sheet.history,
    ...text.facility.otherFields,
    ...text.facility.fields,
  };
  const roles: Readonly<Record<string, string>> = text.accounts.roles;
  const ofEvent: Readonly<Record<string, string>> = text.property.eventFields;
  const show = (field: string, value: unknown): string => {
    const known = propertyValueText(field, value, text, language);
    if (known !== null) return known;
    if (field === 'role' && typeof value === 'string') return roles[value] ?? value;
    if (field === 'departments' && Array.isArray(value) && value.length === 0) return text.shell.none;
    if (field === 'value' && isEstimated(value)) return estimateText(value, text, language);
    if (Array.isArray(value)) return value.join(', ');
    if ((field === 'costsYen' || field === 'revenuesYen') && isObject(value)) return amountsText(value, text, language);
    if (field === 'ownerReason' && typeof value === 'string') return ownerReasonText(value, text, language);
    if (field === 'categoryReason' && typeof value === 'string') return categoryReasonText(value, text, language);
    if (isPoint(value)) return words.show('location', { lon: value.coordinates[0], lat: value.coordinates[1] });
    if (field === 'attributes' && isObject(value)) return columnsText(value, text);
    return words.show(field as EditableKey, value);
  };
  return {
    label: (field, entity) =>
      (entity === 'property_event' ? ofEvent[field] : undefined) ?? labels[field] ?? columnLabel(field, text),
    show,
  };
}

function columnsText(columns: object, text: Texts): string {
  const pairs = Object.entries(columns).map(([name, value]) => `${columnLabel(name, text)}: ${value}`);
  return pairs.length === 0 ? text.shell.none : pairs.join(', ');
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

type EstimatedValue = BuildingDetail['estimates'][number]['value'];

function isEstimated(value: unknown): value is EstimatedValue {
  return typeof value === 'number' || (Array.isArray(value) && value.length > 0);
}

/** A place as the journal keeps it. */
function isPoint(value: unknown): value is { readonly coordinates: readonly [number, number] } {
  return typeof value === 'object' && value !== null && 'coordinates' in value;
}
