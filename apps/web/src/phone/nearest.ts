import { distanceM } from '#geo/spatial/distance';
import { foldForSearch, type LonLat } from '#libs/asset';
import type { FieldFacility } from './field-work.js';

/** A facility and how far it is, m; null where either place is unknown. */
export interface ListedFacility {
  readonly facility: FieldFacility;
  readonly awayM: number | null;
}

const byReading = new Intl.Collator('ja');

/** The facilities whose name, reading or address has the words: the nearest first, else by their reading. */
export function listFacilities(
  facilities: readonly FieldFacility[],
  words: string,
  here: LonLat | null,
): ListedFacility[] {
  const wanted = foldForSearch(words);
  return facilities
    .filter(({ name, nameKana, address }) =>
      foldForSearch([name, nameKana ?? '', address ?? ''].join(' ')).includes(wanted),
    )
    .map((facility) => ({ facility, awayM: here && facility.location && distanceM(here, facility.location) }))
    .sort((one, other) => order(one, other));
}

function order(one: ListedFacility, other: ListedFacility): number {
  const byDistance = (one.awayM ?? Infinity) - (other.awayM ?? Infinity);
  return byDistance || byReading.compare(readingOf(one), readingOf(other));
}

const readingOf = ({ facility: { name, nameKana } }: ListedFacility): string => nameKana ?? name;
