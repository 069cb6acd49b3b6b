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

/** Asks for everything the city page shows at once, the map first; a failure shows where the data is used. */
export function prefetchCity(client: QueryClient, code: string, method: MethodName): void {
  void client.prefetchQuery(mapManifestQuery(code));
  void client.prefetchQuery(facilityColumnsQuery(code));
  void client.prefetchQuery(municipalityQuery(code));
  void client.prefetchQuery(costColumnsQuery(code, method));
  void client.prefetchQuery(overviewQuery(code, method));
  void client.prefetchQuery(costOutlookQuery(code, everyFacility, method));
  void client.prefetchInfiniteQuery(facilityListQuery(code, everyFacility));
}
