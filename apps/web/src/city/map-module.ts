type MapModule = typeof import('../map/create-map.js');
type PlaceMapModule = typeof import('../map/place-map.js');

let loading: Promise<MapModule> | undefined;
let loadingPlaces: Promise<PlaceMapModule> | undefined;

/** The code of the map engine, fetched once; the pages that need it ask early, so that it comes beside their data. */
export const loadMapModule = (): Promise<MapModule> => (loading ??= import('../map/create-map.js'));

/** The code of the map on which places are compared and chosen, fetched once. */
export const loadPlaceMapModule = (): Promise<PlaceMapModule> => (loadingPlaces ??= import('../map/place-map.js'));
