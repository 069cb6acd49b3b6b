export { addMonths, daysBetween } from './day.js';
export { fiscalYearOf, formatEraYear, formatFiscalYear, shortEraYear } from './fiscal-year.js';
export {
  checkMunicipalityCode,
  designatedCityOf,
  isWithinMunicipality,
  type MunicipalityCodeCheck,
} from './municipality-code.js';
export { readJapaneseDate, type JapaneseDate, type UnreadableDate } from './read-japanese-date.js';
