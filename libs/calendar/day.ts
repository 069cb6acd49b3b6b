const dayMs = 86_400_000;

/**
 * The day so many months after an ISO day (2026-11-30 → 2027-02-28 after three): the same day of the month, or the month's last where
 * it has none. Throws RangeError, naming the value, for what is no day of the years 0 to 9999.
 */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = partsOf(day);
  if (!Number.isSafeInteger(months)) throw new RangeError(`months must be an integer, got ${months}`);
  const lastDate = new Date(timeOf(year, month + months, 0)).getUTCDate();
  return isoDay(timeOf(year, month - 1 + months, Math.min(date, lastDate)));
}

/** Days from one ISO day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  const at = (day: string) => {
    const [year, month, date] = partsOf(day);
    return timeOf(year, month - 1, date);
  };
  return (at(to) - at(from)) / dayMs;
}

function partsOf(day: string): [year: number, month: number, date: number] {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? [];
  const parts = [year, month, date] as [number, number, number];
  if (year === undefined || isoDay(timeOf(parts[0], parts[1] - 1, parts[2])) !== day) {
    throw new RangeError(`a day is written 2026-04-01, got ${day}`);
  }
  return parts;
}

/** Date.UTC takes the years 0 to 99 for those of the twentieth century. */
function timeOf(year: number, monthIndex: number, date: number): number {
  return new Date(0).setUTCFullYear(year, monthIndex, date);
}

function isoDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
