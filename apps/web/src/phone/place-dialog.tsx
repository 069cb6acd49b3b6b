import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { metresPerDegree } from '#geo/spatial/distance';
import type { LonLat } from '#libs/asset';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import type { FieldFacility } from './field-work.js';
import { usePhone } from './phone-context.js';

interface PlaceDialogProps {
  readonly facility: FieldFacility;
  readonly start: LonLat;
  readonly onPlace: (place: LonLat) => void;
  readonly onClose: () => void;
}

/** Half the width of the drawing, m. */
const reaches = [25, 50, 100, 200, 400] as const;

/** A drawing of what is around a facility, which needs no network: press where the finding is, or move the mark by the arrow keys. */
export function PlaceDialog({ facility, start, onPlace, onClose }: PlaceDialogProps) {
  const { position: words } = useText().phone;
  const [place, setPlace] = useState(start);
  const [level, setLevel] = useState(2);
  return (
    <Dialog
      title={words.map}
      onClose={onClose}
      foot={
        <button type="button" className="button button-primary" onClick={() => onPlace(place)}>
          {words.use}
        </button>
      }
    >
      <p className="field-hint">{words.mapHint}</p>
      <Drawing facility={facility} place={place} reachM={reaches[level] ?? 100} onMove={setPlace} />
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={level === 0}
          onClick={() => setLevel(Math.max(0, level - 1))}
        >
          {words.closer}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={level === reaches.length - 1}
          onClick={() => setLevel(Math.min(reaches.length - 1, level + 1))}
        >
          {words.wider}
        </button>
      </div>
      <output>{words.shown(place.lat.toFixed(5), place.lon.toFixed(5))}</output>
    </Dialog>
  );
}

interface DrawingProps {
  readonly facility: FieldFacility;
  readonly place: LonLat;
  readonly reachM: number;
  readonly onMove: (place: LonLat) => void;
}

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

function Drawing({ facility, place, reachM, onMove }: DrawingProps) {
  const { position: words } = useText().phone;
  const { value: fieldWork } = usePhone().fieldWork;
  const centre = facility.location ?? place;
  const perDegree = metresPerDegree(centre.lat);
  const xOf = ({ lon }: LonLat) => (lon - centre.lon) * perDegree.lon;
  const yOf = ({ lat }: LonLat) => -(lat - centre.lat) * perDegree.lat;
  const at = (east: number, north: number): LonLat => ({
    lon: centre.lon + east / perDegree.lon,
    lat: centre.lat + north / perDegree.lat,
  });
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // A key, which presses nowhere.
    if (event.detail === 0) return;
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const share = (offset: number, whole: number) => (offset / whole) * 2 - 1;
    onMove(at(share(event.clientX - left, width) * reachM, -share(event.clientY - top, height) * reachM));
  };
  const step = (event: KeyboardEvent) => {
    const direction = steps[event.key];
    if (!direction) return;
    event.preventDefault();
    onMove(at(xOf(place) + (direction[0] * reachM) / 20, -yOf(place) + (direction[1] * reachM) / 20));
  };
  const isNear = ({ location }: FieldFacility) =>
    location !== null && Math.max(Math.abs(xOf(location)), Math.abs(yOf(location))) <= reachM;
  const near = fieldWork?.facilities.filter(isNear) ?? [];
  const unit = reachM / 100;
  return (
    <div className="place-drawing">
      <svg viewBox={`${-reachM} ${-reachM} ${2 * reachM} ${2 * reachM}`} aria-hidden="true">
        {[0.25, 0.5, 0.75, 1].map((share) => (
          <circle key={share} className="place-ring" r={share * reachM} strokeWidth={unit / 2} />
        ))}
        <path className="place-ring" d={`M0 ${-reachM}V${reachM}M${-reachM} 0H${reachM}`} strokeWidth={unit / 2} />
        {near.map(({ id, name, location }) => (
          <g key={id} transform={`translate(${xOf(location!)} ${yOf(location!)})`}>
            <rect className="place-facility" x={-3 * unit} y={-3 * unit} width={6 * unit} height={6 * unit} />
            <text y={-5 * unit} fontSize={8 * unit} textAnchor="middle">
              {name}
            </text>
          </g>
        ))}
        <circle className="place-chosen" cx={xOf(place)} cy={yOf(place)} r={5 * unit} strokeWidth={2 * unit} />
        <path className="place-scale" d={`M${-0.9 * reachM} ${0.92 * reachM}h${0.5 * reachM}`} strokeWidth={2 * unit} />
        <text x={-0.9 * reachM} y={0.88 * reachM} fontSize={8 * unit}>
          {words.scale(reachM / 2)}
        </text>
      </svg>
      <button type="button" aria-label={words.mapLabel} onKeyDown={step} onClick={press} />
    </div>
  );
}
