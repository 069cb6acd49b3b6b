import { useState } from 'react';
import type { InspectionFinding } from '#libs/contracts';
import { useText } from '../i18n/text.js';
import type { FieldFacility } from './field-work.js';
import { PlaceDialog } from './place-dialog.js';
import { findPosition } from './position.js';

interface PositionFieldProps {
  readonly facility: FieldFacility;
  readonly position: InspectionFinding['position'];
  readonly onChange: (position: InspectionFinding['position']) => void;
}

/** Where a finding is: by the phone, on a drawing, or simply at the facility. */
export function PositionField({ facility, position, onChange }: PositionFieldProps) {
  const { position: words } = useText().phone;
  const [isOpen, setIsOpen] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const findHere = () => {
    setHasFailed(false);
    findPosition().then(
      ({ lon, lat, accuracyM }) => onChange({ on: 'map', lon, lat, accuracyM }),
      () => setHasFailed(true),
    );
  };
  const { location } = facility;
  return (
    <div className="field">
      <span className="field-label">{words.title}</span>
      <output>
        <PositionText position={position} />
      </output>
      {hasFailed && <p className="field-error">{words.failed}</p>}
      <div className="actions">
        <button type="button" className="button" onClick={findHere}>
          {words.here}
        </button>
        {location && (
          <>
            <button type="button" className="button" onClick={() => setIsOpen(true)}>
              {words.map}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => onChange({ on: 'map', lon: location.lon, lat: location.lat, accuracyM: null })}
            >
              {words.facility}
            </button>
          </>
        )}
        {position && (
          <button type="button" className="button button-quiet" onClick={() => onChange(null)}>
            {words.clear}
          </button>
        )}
      </div>
      {isOpen && location && (
        <PlaceDialog
          facility={facility}
          start={position?.on === 'map' ? position : location}
          onClose={() => setIsOpen(false)}
          onPlace={({ lon, lat }) => {
            setIsOpen(false);
            onChange({ on: 'map', lon, lat, accuracyM: null });
          }}
        />
      )}
    </div>
  );
}

function PositionText({ position }: Pick<PositionFieldProps, 'position'>) {
  const { position: words } = useText().phone;
  if (position?.on !== 'map') return words.none;
  const shown = words.shown(position.lat.toFixed(5), position.lon.toFixed(5));
  return position.accuracyM === null ? shown : `${shown} ${words.accuracy(String(position.accuracyM))}`;
}
