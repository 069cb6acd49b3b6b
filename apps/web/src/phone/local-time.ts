/** A moment by the clock and the zone of the phone: 2026-11-29T10:05:00+09:00. */
export function localTime(moment: Date): string {
  const offset = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `${local}${offset < 0 ? '-' : '+'}${two(hours)}:${two(minutes)}`;
}

/** The day of it: 2026-11-29. */
export const localDay = (moment: Date): string => localTime(moment).slice(0, 10);

const two = (number: number): string => String(number).padStart(2, '0');
