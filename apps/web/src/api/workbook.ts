import type { Language } from '../i18n/language.js';
import type { FacilityFilter } from '../map/map-view.js';
import { type MethodName, methodQuery } from '../methods/method-name.js';
import { filterQuery } from './queries.js';

/** The address of the workbook of costs of the facilities of a filter by a method, in the language of the page. */
export const workbookAddress = (
  code: string,
  filter: FacilityFilter,
  language: Language,
  method: MethodName = 'mic',
): string => {
  const query = new URLSearchParams({ ...filterQuery(filter), ...methodQuery(method), language });
  return `/api/municipalities/${code}/costs.xlsx?${query.toString()}`;
};

/** The address of the register as a workbook to edit and import again, with the facilities of a filter. */
export const registerAddress = (code: string, filter: FacilityFilter, language: Language): string =>
  `/api/municipalities/${code}/register.xlsx?${new URLSearchParams({ ...filterQuery(filter), language }).toString()}`;

/** The address of the form for yearly records of all facilities, as CSV. */
export const operationFormAddress = (code: string): string => `/api/municipalities/${code}/operation-years.csv`;
