import { middleCategoryEn, smallCategoryOf } from '#libs/asset';
import type { Language } from '../i18n/language.js';

/** A 小分類 in the chosen language; a city's own word, for which there is no English, as it was recorded. */
export function smallCategoryText(name: string, language: Language): string {
  return language === 'en' ? (smallCategoryOf(name)?.nameEn ?? name) : name;
}

/** The same of a 中分類. */
export function middleCategoryText(name: string, language: Language): string {
  return language === 'en' ? (middleCategoryEn(name) ?? name) : name;
}
