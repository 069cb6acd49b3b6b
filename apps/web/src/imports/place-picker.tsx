import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { mapManifestQuery } from '../api/queries.js';
import type { MapManifest } from '../api/types.js';
import { loadPlaceMapModule } from '../city/map-module.js';
import { groundParts, mapWords } from '../city/map-parts.js';
import { Field } from '../forms/field.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage, useText } from '../i18n/text.js';
import type { Place, PlaceMap, PlaceMark } from '../map/place-map.js';
import { type Answer, type HeldPlace, isAboutPlace, keyOf } from './decisions.js';
import { placeText, readTypedPlace } from './typed-place.js';

export interface PlacePickerProps {
  readonly code: string;
  readonly row: HeldPlace;
  readonly answer: Answer | null;
  readonly onPlace: (answer: Answer) => void;
}

/** The places of a held row on the map; a doubtful one may be pressed on the map, or typed, instead. */
export function PlacePicker({ code, row, answer, onPlace }: PlacePickerProps) {
  const text = useText();
  const { data: manifest } = useQuery(mapManifestQuery(code));
  const marks = useMemo(() => marksOf(row, answer, text), [row, answer, text]);
  const mayChoose = isAboutPlace(row);
  const pick = (place: Place) => {
    if (mayChoose) onPlace({ kind: 'new', place });
  };
  return (
    <div className="place-picker">
      {manifest && <MarkedMap {...{ code, manifest, row, marks, onPick: pick }} />}
      {mayChoose && (
        <>
          <p className="field-hint">{text.imports.pickHint}</p>
          <TypedPlace key={keyOf(row)} onPick={pick} />
        </>
      )}
    </div>
  );
}

interface MarkedMapProps {
  readonly code: string;
  readonly manifest: MapManifest;
  readonly row: HeldPlace;
  readonly marks: readonly PlaceMark[];
  readonly onPick: (place: Place) => void;
}

/** The map engine inside React; one map serves all rows. */
function MarkedMap({ code, manifest, row, marks, onPick }: MarkedMapProps) {
  const { language, text } = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<PlaceMap | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const pick = useEffectEvent(onPick);
  useEffect(() => {
    let drawn: PlaceMap | null = null;
    let isGone = false;
    loadPlaceMapModule()
      .then(({ createPlaceMap }) => {
        if (isGone || !container.current) return;
        drawn = createPlaceMap(container.current, {
          ...groundParts(code, manifest, language),
          words: mapWords(text),
          onPick: (place) => pick(place),
        });
        setMap(drawn);
        setIsMissing(drawn === null);
      })
      .catch(() => setIsMissing(true));
    return () => {
      isGone = true;
      setMap(null);
      drawn?.remove();
    };
  }, [code, manifest, language, text]);
  useEffect(() => map?.show(marks), [map, marks]);
  // A place that is chosen meanwhile does not move the map away under the pointer.
  useEffect(() => map?.lookAt(placesOf(row), isAboutPlace(row)), [map, row]);
  return isMissing ? (
    <ul className="place-list">
      {marks.map(({ label, ...place }) => (
        <li key={label}>{`${label}: ${placeText(place)}`}</li>
      ))}
    </ul>
  ) : (
    <div ref={container} className="place-map" data-ready={map !== null} />
  );
}

/** The way without a pointer. */
function TypedPlace({ onPick }: { readonly onPick: (place: Place) => void }) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  return (
    <form
      className="typed-place"
      onSubmit={(event) => {
        event.preventDefault();
        const place = readTypedPlace(typed);
        setIsWrong(place === null);
        if (place) onPick(place);
      }}
    >
      <Field label={text.imports.typedPlace} error={isWrong ? text.imports.typedPlaceWrong : null}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            inputMode="decimal"
            autoComplete="off"
            placeholder="34.3428, 134.0465"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button">
        {text.imports.placeHere}
      </button>
    </form>
  );
}

function marksOf(row: HeldPlace, answer: Answer | null, { imports }: Texts): PlaceMark[] {
  const chosen = answer && 'place' in answer ? answer.place : null;
  const isElsewhere = chosen && !placesOf(row).some((place) => placeText(place) === placeText(chosen));
  return [
    ...row.candidates.flatMap(({ name, location }): PlaceMark[] =>
      location ? [{ ...location, kind: 'candidate', label: imports.markRegister(name) }] : [],
    ),
    ...(row.place ? [{ ...row.place, kind: 'stated' as const, label: imports.markStated }] : []),
    ...(row.otherPlace ? [{ ...row.otherPlace, kind: 'other' as const, label: imports.markSwapped }] : []),
    ...(isElsewhere ? [{ ...chosen, kind: 'chosen' as const, label: imports.markChosen }] : []),
  ];
}

function placesOf({ place, otherPlace, candidates }: HeldPlace): Place[] {
  return [place, otherPlace, ...candidates.map(({ location }) => location)].filter((one) => one !== null);
}
