import type { QueryClient } from '@tanstack/react-query';
import { everyFacility } from '../map/map-view.js';
import type { MethodName } from '../methods/method-name.js';
import { facilityListQuery } from './facility-list.js';
import {
  costColumnsQuery,
  costOutlookQuery,
  facilityColumnsQuery,
  mapManifestQuery,
  municipalityQuery,
  overviewQuery,
} from './queries.js';

/**
 * Asks for everything the city page shows: first what its map is made of, and the rest once that is there, so that neither the
 * server nor the page is busy with it before; a failure shows where the data is used.
 */
export async function prefetchCity(
  client: QueryClient,
  code: string,
  method: MethodName,
  withCosts: boolean,
): Promise<void> {
  await Promise.all([
    client.prefetchQuery(mapManifestQuery(code)),
    client.prefetchQuery(facilityColumnsQuery(code)),
    client.prefetchQuery(municipalityQuery(code)),
    withCosts && client.prefetchQuery(costColumnsQuery(code, method)),
  ]);
  await Promise.all([
    withCosts && client.prefetchQuery(overviewQuery(code, method)),
    withCosts && client.prefetchQuery(costOutlookQuery(code, everyFacility, method)),
    client.prefetchInfiniteQuery(facilityListQuery(code, everyFacility)),
  ]);
}
