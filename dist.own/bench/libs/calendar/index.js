export { addMonths, daysBetween } from './day.js';
export { fiscalYearOf, formatEraYear, formatFiscalYear, shortEraYear } from './fiscal-year.js';
export { checkMunicipalityCode, designatedCityOf, isWithinMunicipality, } from './municipality-code.js';
export { readJapaneseDate } from './read-japanese-date.js';
//# sourceMappingURL=index.js.map