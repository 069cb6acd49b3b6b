const dayMs = 86_400_000;

/** The ISO day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The same, or the Friday before it where that is a weekend. */
export function workday(day: string, days: number): string {
  const later = addDays(day, days);
  const weekday = new Date(`${later}T00:00:00Z`).getUTCDay();
  return addDays(later, weekday === 0 ? -2 : weekday === 6 ? -1 : 0);
}
