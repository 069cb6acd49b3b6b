import { eventKinds, majorCategories, owners, propertyClasses, subjectKinds, tenures } from '#libs/asset';
import { dayText } from '../format/date.js';
import { areaText } from '../format/quantity.js';
import { wholeYen } from '../format/yen.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

/** Values with their names, as a choice offers them. */
export const named = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: names[value] }));

/** A value of a column of land or events in words, as the history tells it; null for any other column. */
export function propertyValueText(field: string, value: unknown, text: Texts, language: Language): string | null {
  if (value === null || value === undefined) return null;
  if ((field === 'leaseEnd' || field === 'eventDate') && typeof value === 'string') return dayText(value, language);
  if (field === 'yearlyRentYen' || field === 'amountYen') return wholeYen(Number(value), language);
  if (field === 'landAreaM2' || field === 'buildingAreaM2') return areaText(Number(value), language);
  return namesOf(field, text)?.find((choice) => choice.value === value)?.label ?? null;
}

function namesOf(field: string, text: Texts): readonly { readonly value: string; readonly label: string }[] | null {
  const { classes, tenures: tenureNames, eventKinds: kinds, register } = text.property;
  switch (field) {
    case 'tenure':
      return named(tenures, tenureNames);
    case 'kind':
      return named(eventKinds, kinds);
    case 'subject':
      return named(subjectKinds, {
        facility: register.facilities,
        building: register.buildings,
        land: register.land,
      });
    case 'classBefore':
    case 'classAfter':
      return named(propertyClasses, classes);
    case 'categoryBefore':
    case 'categoryAfter':
      return named(majorCategories, text.domain.categories);
    case 'ownerBefore':
    case 'ownerAfter':
      return named(owners, text.domain.owners);
    default:
      return null;
  }
}
