import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { mapWords } from '../city/map-parts.js';
import { useText } from '../i18n/text.js';
import type { Place } from '../map/place-map.js';
import { useDrawnMap, useLatest } from '../shell/use-drawn-map.js';
import { publicCityQuery, publicFacilitiesQuery, publicLayersQuery } from './public-queries.js';

interface PublicMapViewProps {
  readonly code: string;
  readonly chosen: string | null;
  readonly marked: Place | null;
  readonly onFacility: (id: string) => void;
  readonly onPlace: (place: Place) => void;
}

type Areas = [number, number][][][];

/** The published facilities on a map; where it cannot be drawn a line says so, and lists stand beside it. */
export function PublicMapView({ code, chosen, marked, onFacility, onPlace }: PublicMapViewProps) {
  const text = useText();
  const city = useQuery(publicCityQuery(code));
  const layers = useQuery(publicLayersQuery(code));
  const facilities = useQuery(publicFacilitiesQuery(code));
  const parts = useMemo(() => {
    if (!city.data || !layers.data || !facilities.data) return null;
    const areas = layers.data.layers.flatMap(({ polygons }) => polygons) as Areas;
    const mapped = facilities.data.flatMap(({ id, location }) => (location ? [{ id, ...location }] : []));
    const bounds = city.data.bounds as [number, number, number, number] | null;
    return { bounds, areas, facilities: mapped, words: mapWords(text) };
  }, [city.data, layers.data, facilities.data, text]);
  const pressFacility = useLatest(onFacility);
  const pressPlace = useLatest(onPlace);
  const { container, map, isReady, isMissing } = useDrawnMap(parts, async (element, given, onReady) => {
    const { createPublicMap } = await import('../map/public-map.js');
    return createPublicMap(element, { ...given, onReady, onFacility: pressFacility, onPlace: pressPlace });
  });
  useEffect(() => map?.mark(marked), [map, marked]);
  useEffect(() => map?.choose(chosen), [map, chosen]);
  if (isMissing) return <p className="notice">{text.reports.send.noMap}</p>;
  return <div ref={container} className="public-map" data-ready={isReady} />;
}
