import type { AddProtocolAction } from 'maplibre-gl';

let reader: Promise<AddProtocolAction> | null = null;

/** Reads tiles out of PMTiles archives in ranges. Its code is fetched with the first tile, so that a city without an archive pays nothing. */
export const readArchives: AddProtocolAction = async (request, abort) => {
  reader ??= import('pmtiles').then(({ Protocol }) => new Protocol().tile);
  return (await reader)(request, abort);
};
