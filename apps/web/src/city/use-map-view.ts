import { useCallback, useEffect, useRef, useState } from 'react';
import { initialView, type MapView, readView, writeView } from '../map/map-view.js';

/** How long the view rests before it is written into the address; browsers limit how often that may happen. */
const writeDelay = 250;

/** The parameters that are not the view's, such as the language. */
const foreign = ['lang'];

/** The view of the address. Changes go back into the address, so that it can be shared, reloaded and printed. */
export function useMapView(): [MapView, (change: Partial<MapView>) => void] {
  const [view, setView] = useState<MapView>(() => readView(new URLSearchParams(location.search)));
  const change = useCallback((changed: Partial<MapView>) => setView((before) => ({ ...before, ...changed })), []);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const timer = setTimeout(() => writeAddress(view), writeDelay);
    return () => clearTimeout(timer);
  }, [view]);
  useEffect(() => {
    const read = () => setView(readView(new URLSearchParams(location.search)));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  return [view, change];
}

function writeAddress(view: MapView): void {
  const parameters = writeView(view);
  const before = new URLSearchParams(location.search);
  for (const name of foreign) {
    const value = before.get(name);
    if (value !== null) parameters.set(name, value);
  }
  const search = parameters.toString();
  history.replaceState(history.state, '', `${location.pathname}${search === '' ? '' : `?${search}`}`);
}

/** The address of a city's map with one facility selected. */
export const mapAddress = (code: string, facilityId: string): string =>
  `/${code}?${writeView({ ...initialView, selection: facilityId }).toString()}`;
