import { fiscalYearOf } from '#libs/calendar';

/** What the address of the register says: the day (null = today), the page of the list from 1, the year of the statement (null = the last complete one). */
export interface RegisterView {
  readonly asOf: string | null;
  readonly page: number;
  readonly fiscalYear: number | null;
}

/** Reads an address; what cannot be read counts as not given. */
export function readRegisterView(search: string): RegisterView {
  const parameters = new URLSearchParams(search);
  const asOf = parameters.get('asOf') ?? '';
  const page = Number(parameters.get('page'));
  const year = parameters.get('year') ?? '';
  return {
    asOf: isDay(asOf) ? asOf : null,
    page: Number.isInteger(page) && page >= 1 ? page : 1,
    fiscalYear: /^(19|20|21)\d\d$/.test(year) ? Number(year) : null,
  };
}

/** The address of a view, what is as in the beginning left out. */
export function writeRegisterView(path: string, { asOf, page, fiscalYear }: RegisterView): string {
  const given = { asOf, page: page === 1 ? null : page, year: fiscalYear };
  const entries = Object.entries(given).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]]));
  return entries.length === 0 ? path : `${path}?${new URLSearchParams(entries).toString()}`;
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** The fiscal year that a day lies in. */
export function fiscalYearOfDay(day: string): number {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return fiscalYearOf(year, month);
}

/** The last day of a fiscal year: of 2025 the 31st of March 2026. */
export const yearEndOf = (fiscalYear: number): string => `${fiscalYear + 1}-03-31`;
