import type { FacilityPhoto } from '../api/types.js';

/** The photos of one item, or of one part, of one building; by inspection, the oldest first. */
export interface PhotoGridRow {
  readonly key: string;
  readonly buildingName: string | null;
  readonly component: string | null;
  readonly label: string | null;
  /** In the order of the columns; most are empty or one. */
  readonly cells: readonly (readonly FacilityPhoto[])[];
}

/** Photos set side by side: a column an inspection day, a row an item. */
export interface PhotoGrid {
  readonly days: readonly string[];
  readonly rows: readonly PhotoGridRow[];
}

/** What makes photos of two inspections comparable: the same part of the same building, and without a part the same item. */
const rowKeyOf = ({ buildingId, component, itemKey }: FacilityPhoto): string =>
  [buildingId ?? '', component ?? '', component === null ? (itemKey ?? '') : ''].join('/');

/** Arranges photos; rows that have the most days come first, because they have the most to compare. */
export function arrangePhotos(photos: readonly FacilityPhoto[]): PhotoGrid {
  const days = [...new Set(photos.map(({ inspectedOn }) => inspectedOn))].toSorted();
  const byKey = new Map<string, FacilityPhoto[]>();
  for (const photo of photos) byKey.set(rowKeyOf(photo), [...(byKey.get(rowKeyOf(photo)) ?? []), photo]);
  const rows = [...byKey].map(([key, own]): PhotoGridRow => {
    const [{ buildingName, component, label } = { buildingName: null, component: null, label: null }] = own;
    return {
      key,
      buildingName,
      component,
      label,
      cells: days.map((day) => own.filter((photo) => photo.inspectedOn === day)),
    };
  });
  const filled = ({ cells }: PhotoGridRow) => cells.filter((cell) => cell.length > 0).length;
  return { days, rows: rows.toSorted((a, b) => filled(b) - filled(a) || a.key.localeCompare(b.key)) };
}

/** How a photo is looked at: enlarged, and moved by shares of its frame. */
export interface PhotoLook {
  readonly times: number;
  readonly x: number;
  readonly y: number;
}

export const wholePhoto: PhotoLook = { times: 1, x: 0, y: 0 };
const mostTimes = 8;

/** Enlarged and moved, so far that the photo still fills its frame. */
export function lookCloser(look: PhotoLook, change: { times?: number; x?: number; y?: number }): PhotoLook {
  const times = Math.min(mostTimes, Math.max(1, look.times * (change.times ?? 1)));
  const reach = (times - 1) / 2;
  const within = (share: number) => Math.min(reach, Math.max(-reach, share));
  const grown = times / look.times;
  return { times, x: within(look.x * grown + (change.x ?? 0)), y: within(look.y * grown + (change.y ?? 0)) };
}
