import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { mapManifestQuery } from '../api/queries.js';
import type { FindingDetail, MapManifest } from '../api/types.js';
import { loadPlaceMapModule } from '../city/map-module.js';
import { groundParts, mapWords } from '../city/map-parts.js';
import { useLanguage, useText } from '../i18n/text.js';
import type { Place, PlaceMap } from '../map/place-map.js';

interface FindingPlaceProps {
  readonly code: string;
  readonly finding: Pick<FindingDetail, 'position'>;
}

type PlanPosition = Extract<NonNullable<FindingDetail['position']>, { on: 'plan' }>;

/** Where a finding is: on a small map, or on the plan it was marked on. */
export function FindingPlace({ code, finding: { position } }: FindingPlaceProps) {
  const { findings } = useText();
  const { data: manifest } = useQuery(mapManifestQuery(code));
  if (position === null) return <p className="empty">{findings.noPlace}</p>;
  if (position.on === 'plan') return <OnPlan code={code} position={position} />;
  return (
    <>
      {manifest && <OnMap code={code} manifest={manifest} place={position} />}
      <p className="field-hint">{findings.onMap(position.lat.toFixed(5), position.lon.toFixed(5))}</p>
    </>
  );
}

interface OnMapProps {
  readonly code: string;
  readonly manifest: MapManifest;
  readonly place: Place;
}

/** Without WebGL the words below it are left. */
function OnMap({ code, manifest, place: { lon, lat } }: OnMapProps) {
  const { language, text } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [isMissing, setIsMissing] = useState(false);
  useEffect(() => {
    let drawn: PlaceMap | null = null;
    let isGone = false;
    loadPlaceMapModule()
      .then(({ createPlaceMap }) => {
        if (isGone || !container.current) return;
        const parts = groundParts(code, manifest, language);
        drawn = createPlaceMap(container.current, { ...parts, words: mapWords(text), onPick: () => undefined });
        setIsMissing(drawn === null);
        drawn?.show([{ lon, lat, kind: 'chosen', label: text.findings.here }]);
        drawn?.lookAt([{ lon, lat }], false);
      })
      .catch(() => setIsMissing(true));
    return () => {
      isGone = true;
      drawn?.remove();
    };
  }, [code, manifest, language, text, lon, lat]);
  return isMissing ? null : <div ref={container} className="place-map finding-map" />;
}

function OnPlan({ code, position }: { readonly code: string; readonly position: PlanPosition }) {
  const { findings } = useText();
  const [isMissing, setIsMissing] = useState(false);
  const [left, top] = [position.x * 100, position.y * 100];
  return (
    <>
      {isMissing ? (
        <p className="notice">{findings.planMissing}</p>
      ) : (
        <div className="plan-drawing">
          <img
            src={`/api/municipalities/${code}/documents/${position.documentId}/picture`}
            alt={findings.planOf}
            onError={() => setIsMissing(true)}
          />
          <span className="plan-mark" style={{ left: `${left}%`, top: `${top}%` }} />
        </div>
      )}
      <p className="field-hint">{findings.onPlan(Math.round(left), Math.round(top))}</p>
    </>
  );
}
