type MapModule = typeof import('../map/create-map.js');

let loading: Promise<MapModule> | undefined;

/** The code of the map engine, fetched once; the pages that need it ask early, so that it comes beside their data. */
export const loadMapModule = (): Promise<MapModule> => (loading ??= import('../map/create-map.js'));
