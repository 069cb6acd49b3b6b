import type { FacilityRow } from '../api/types.js';
import type { Language } from '../i18n/language.js';

/** The district of a facility in the chosen language, by its Japanese name where it has no other; null = in none. */
export function districtText(row: Pick<FacilityRow, 'districtName' | 'districtNameEn'>, language: Language) {
  return language === 'en' ? (row.districtNameEn ?? row.districtName) : row.districtName;
}
