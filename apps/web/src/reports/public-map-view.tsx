import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { mapWords } from '../city/map-parts.js';
import { useText } from '../i18n/text.js';
import type { Place } from '../map/place-map.js';
import type { PublicMap } from '../map/public-map.js';
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
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<PublicMap | null>(null);
  const [isReady, setIsReady] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const city = useQuery(publicCityQuery(code));
  const layers = useQuery(publicLayersQuery(code));
  const facilities = useQuery(publicFacilitiesQuery(code));
  const parts = useMemo(() => {
    if (!city.data || !layers.data || !facilities.data) return null;
    const areas = layers.data.layers.flatMap(({ polygons }) => polygons) as Areas;
    const mapped = facilities.data.flatMap(({ id, location }) => (location ? [{ id, ...location }] : []));
    return { bounds: city.data.bounds as [number, number, number, number] | null, areas, facilities: mapped };
  }, [city.data, layers.data, facilities.data]);
  const pressFacility = useEffectEvent(onFacility);
  const pressPlace = useEffectEvent(onPlace);
  useEffect(() => {
    let drawn: PublicMap | null = null;
    let isGone = false;
    if (parts) {
      import('../map/public-map.js')
        .then(({ createPublicMap }) => {
          if (isGone || !container.current) return;
          drawn = createPublicMap(container.current, {
            ...parts,
            words: mapWords(text),
            onReady: () => setIsReady(true),
            onFacility: (id) => pressFacility(id),
            onPlace: (place) => pressPlace(place),
          });
          setMap(drawn);
          setIsMissing(drawn === null);
        })
        .catch(() => setIsMissing(true));
    }
    return () => {
      isGone = true;
      setMap(null);
      setIsReady(false);
      drawn?.remove();
    };
  }, [parts, text]);
  useEffect(() => map?.mark(marked), [map, marked]);
  useEffect(() => map?.choose(chosen), [map, chosen]);
  if (isMissing) return <p className="notice">{text.reports.send.noMap}</p>;
  return <div ref={container} className="public-map" data-ready={isReady} />;
}
