import { describeCategoryReason, describeOwnerReason } from '#libs/asset';
import type { Municipality } from '../api/types.js';
import { type EditableKey, facilityWords } from '../facilities/facility-words.js';
import { useLanguage } from '../i18n/text.js';

/** Fields of facilities and buildings and their values in words; columns the register does not know keep their own names. */
export interface ValueWords {
  readonly label: (field: string) => string;
  readonly show: (field: string, value: unknown) => string;
}

/** The words of the chosen language. */
export function useValueWords(city: Municipality): ValueWords {
  const { language, text } = useLanguage();
  const words = facilityWords(text, language, city);
  const labels: Readonly<Record<string, string>> = { ...text.facility.otherFields, ...text.facility.fields };
  return {
    label: (field) => labels[field] ?? field,
    show: (field, value) => {
      if (Array.isArray(value)) return value.join(', ');
      if (field === 'ownerReason' && typeof value === 'string') return describeOwnerReason(value)[language];
      if (field === 'categoryReason' && typeof value === 'string') return describeCategoryReason(value)[language];
      return words.show(field as EditableKey, value);
    },
  };
}
