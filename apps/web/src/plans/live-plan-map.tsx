import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { MapManifest } from '../api/types.js';
import { groundParts, mapWords } from '../city/map-parts.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import type { DrawnSign, PlanMap } from '../map/plan-map.js';
import { StaticPlanMap } from './static-plan-map.js';
import { signLetter } from './plan-words.js';
import { type PlanSign, signLooks, treatmentOutline } from './treatment-look.js';
import type { PlaceOfYear } from './planned-places.js';

export interface LivePlanMapProps {
  readonly code: string;
  readonly manifest: MapManifest;
  readonly places: readonly PlaceOfYear[];
  readonly onFacility: (id: string) => void;
}

/** Below that width map and panel stand in one page that fingers scroll. */
const isInScrolledPage = matchMedia('(max-width: 1099px) and (pointer: coarse)');

/** The map engine inside React; where it cannot draw, a drawing of the places stands in its stead. */
export function LivePlanMap(props: LivePlanMapProps) {
  const { code, manifest, places } = props;
  const { language, text } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<PlanMap | null>(null);
  const [isReady, setIsReady] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const onFacility = useEffectEvent(props.onFacility);
  useEffect(() => {
    let drawn: PlanMap | null = null;
    let isGone = false;
    import('../map/plan-map.js')
      .then(({ createPlanMap }) => {
        if (isGone || !container.current) return;
        drawn = createPlanMap(container.current, {
          ...groundParts(code, manifest, language),
          words: mapWords(text),
          signs: signsOf(text),
          leavesSwipesToPage: isInScrolledPage.matches,
          onReady: () => setIsReady(true),
          onFacility: (id) => onFacility(id),
        });
        setMap(drawn);
        setIsMissing(drawn === null);
      })
      .catch(() => setIsMissing(true));
    return () => {
      isGone = true;
      setMap(null);
      setIsReady(false);
      drawn?.remove();
    };
  }, [code, manifest, language, text]);
  useEffect(() => map?.show(places), [map, places]);
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
