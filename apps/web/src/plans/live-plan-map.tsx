import { useEffect, useMemo } from 'react';
import type { MapManifest } from '../api/types.js';
import { groundParts, mapWords } from '../city/map-parts.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import type { DrawnSign } from '../map/plan-map.js';
import { useDrawnMap, useLatest } from '../shell/use-drawn-map.js';
import { StaticPlanMap } from './static-plan-map.js';
import { signLetter } from './plan-words.js';
import { type PlanSign, signLooks, treatmentOutline } from './treatment-look.js';
import type { PlaceOfYear } from './planned-places.js';

export interface LivePlanMapProps {
  readonly code: string;
  readonly manifest: MapManifest;
  readonly places: readonly PlaceOfYear[];
  /** For a hall. */
  readonly isLarge: boolean;
  readonly onFacility: (id: string) => void;
}

/** Below that width map and panel stand in one page that fingers scroll. */
const isInScrolledPage = matchMedia('(max-width: 1099px) and (pointer: coarse)');

/** The map engine inside React; where it cannot draw, a drawing of the places stands in its stead. */
export function LivePlanMap(props: LivePlanMapProps) {
  const { code, manifest, places, isLarge } = props;
  const { language, text } = useLanguage();
  const onFacility = useLatest(props.onFacility);
  const parts = useMemo(
    () => ({ ...groundParts(code, manifest, language), words: mapWords(text), signs: signsOf(text) }),
    [code, manifest, language, text],
  );
  const { container, map, isReady, isMissing } = useDrawnMap(parts, async (element, given, onReady) => {
    const { createPlanMap } = await import('../map/plan-map.js');
    return createPlanMap(element, { ...given, leavesSwipesToPage: isInScrolledPage.matches, onReady, onFacility });
  });
  useEffect(() => map?.show(places), [map, places]);
  useEffect(() => map?.enlarge(isLarge), [map, isLarge]);
  if (isMissing) return <StaticPlanMap {...props} />;
  return (
    <div className="plan-map-frame">
      <div ref={container} className="map-canvas" data-ready={isReady} />
      {!isReady && <output className="loading map-loading">{text.shell.loading}</output>}
    </div>
  );
}

const signsOf = (text: Texts): DrawnSign[] =>
  (Object.keys(signLooks) as PlanSign[]).map((name) => ({
    name,
    ...signLooks[name],
    outline: treatmentOutline,
    letter: signLetter(name, text),
  }));
