import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MapManifest } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import type { CityMap as DrawnMap, CityMapOptions, createMap, MapPadding } from '../map/create-map.js';
import type { FacilityPoint } from '../map/facility-points.js';
import type { DrawnParcel } from '../map/land-layers.js';
import type { Camera, MapView } from '../map/map-view.js';
import { HoverCard } from './hover-card.js';
import { loadMapModule } from './map-module.js';
import { groundParts, mapWords } from './map-parts.js';
import { StaticMap } from './static-map.js';

export interface CityMapProps {
  readonly code: string;
  readonly manifest: MapManifest;
  /** Null = not known yet; the ground is drawn before them. */
  readonly points: readonly FacilityPoint[] | null;
  readonly firstFiscalYear: number;
  readonly view: MapView;
  /** Ids that pass the filter; null = all. */
  readonly passing: ReadonlySet<string> | null;
  readonly hovered: string | null;
  /** Room that cards on top of the map need. */
  readonly padding: MapPadding;
  /** The map stands in a page that scrolls: one finger moves the page, two the map. */
  readonly leavesSwipesToPage: boolean;
  readonly onCamera: (camera: Camera | null) => void;
  readonly onHover: (id: string | null) => void;
  readonly onSelect: (id: string | null) => void;
  readonly onParcel: (parcel: DrawnParcel | null) => void;
  /** After the first picture with facilities. */
  readonly onDrawn: () => void;
  /** The drawn map, for buttons beside it; null when it is gone. */
  readonly onMap: (map: DrawnMap | null) => void;
  /** Why there is no moving map; null = there is one. */
  readonly failure: MapFailure | null;
  readonly onFailure: (failure: MapFailure) => void;
}

export type MapFailure = 'no-webgl' | 'unavailable';

type CreateMap = typeof createMap;

/** The map engine inside React: it is told of every change and reports what the reader does. */
export function CityMap(props: CityMapProps) {
  const { text } = useLanguage();
  if (props.failure === null) return <LiveMap {...props} />;
  return <StaticMap {...props} notice={props.failure === 'no-webgl' ? text.map.noWebGl : text.map.unavailable} />;
}

function LiveMap(props: CityMapProps) {
  const { language, text } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DrawnMap | null>(null);
  const [pointer, setPointer] = useState<{ readonly id: string; readonly x: number; readonly y: number } | null>(null);
  const [isReady, setIsReady] = useState(false);
  const { code, manifest, points, firstFiscalYear, view, passing, hovered } = props;
  const start = useEffectEvent(() => ({
    view,
    padding: props.padding,
    leavesSwipesToPage: props.leavesSwipesToPage,
  }));
  const onCamera = useEffectEvent(props.onCamera);
  const onSelect = useEffectEvent(props.onSelect);
  const onParcel = useEffectEvent(props.onParcel);
  const onMap = useEffectEvent(props.onMap);
  const onFail = useEffectEvent(props.onFailure);
  const onDrawn = useEffectEvent(props.onDrawn);
  const onHover = useEffectEvent<CityMapOptions['onHover']>((id, place) => {
    setPointer(id !== null && place ? { id, ...place } : null);
    props.onHover(id);
  });

  // The camera and the other changes reach the living map through `show`; only another city, base map or language draws a new one.
  useEffect(() => {
    let drawn: DrawnMap | null = null;
    let isGone = false;
    const draw = (createMap: CreateMap) => {
      if (isGone || !container.current) return;
      drawn = createMap(container.current, {
        ...groundParts(code, manifest, language),
        populationYears: manifest.populationYears,
        townPopulationYears: manifest.townPopulationYears,
        words: mapWords(text),
        ...start(),
        onCamera: (camera) => onCamera(camera),
        onHover: (id, place) => onHover(id, place),
        onSelect: (id) => onSelect(id),
        onParcel: (parcel) => onParcel(parcel),
        onReady: () => {
          performance.mark('map drawn');
          setIsReady(true);
          onDrawn();
        },
      });
      if (drawn === null) return onFail('no-webgl');
      setMap(drawn);
      onMap(drawn);
    };
    loadMapModule()
      .then(({ createMap }) => draw(createMap))
      .catch(() => onFail('unavailable'));
    return () => {
      isGone = true;
      onMap(null);
      setMap(null);
      drawn?.remove();
    };
  }, [code, manifest, language, text]);

  useEffect(() => {
    if (points) map?.setFacilities(points, firstFiscalYear);
  }, [map, points, firstFiscalYear]);
  useEffect(() => map?.show(view), [map, view]);
  useEffect(() => map?.filterTo(passing), [map, passing]);
  useEffect(() => map?.hover(hovered), [map, hovered]);

  const point = pointer && points?.find(({ id }) => id === pointer.id);
  return (
    <>
      <div ref={container} className="map-canvas" data-ready={isReady} />
      {!isReady && <output className="loading map-loading">{text.shell.loading}</output>}
      {pointer && point && (
        <HoverCard
          point={point}
          fiscalYear={view.fiscalYear ?? firstFiscalYear}
          firstFiscalYear={firstFiscalYear}
          method={view.method}
          x={pointer.x}
          y={pointer.y}
        />
      )}
    </>
  );
}
