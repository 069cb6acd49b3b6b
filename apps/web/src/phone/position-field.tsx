import { useState } from 'react';
import type { InspectionFinding } from '#libs/contracts';
import { useText } from '../i18n/text.js';
import type { FieldFacility } from './field-work.js';
import { percentOf, PlanDialog } from './plan-dialog.js';
import { PlaceDialog } from './place-dialog.js';
import { findPosition } from './position.js';

interface PositionFieldProps {
  readonly facility: FieldFacility;
  readonly position: InspectionFinding['position'];
  readonly onChange: (position: InspectionFinding['position']) => void;
}

/** Where a finding is: by the phone, on a drawing of what is around, on a floor plan, or simply at the facility. */
export function PositionField({ facility, position, onChange }: PositionFieldProps) {
  const { position: words } = useText().phone;
  const [opened, setOpened] = useState<'map' | 'plan' | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const findHere = () => {
    setHasFailed(false);
    findPosition().then(
      ({ lon, lat, accuracyM }) => onChange({ on: 'map', lon, lat, accuracyM }),
      () => setHasFailed(true),
    );
  };
  const close = () => setOpened(null);
  const place = (next: InspectionFinding['position']) => {
    close();
    onChange(next);
  };
  const { location, plans: [firstPlan, ...otherPlans] = [] } = facility;
  return (
    <div className="field">
      <span className="field-label">{words.title}</span>
      <output>
        <PositionText facility={facility} position={position} />
      </output>
      {hasFailed && <p className="field-error">{words.failed}</p>}
      <div className="actions">
        <button type="button" className="button" onClick={findHere}>
          {words.here}
        </button>
        {firstPlan && (
          <button type="button" className="button" onClick={() => setOpened('plan')}>
            {words.onPlanButton}
          </button>
        )}
        {location && (
          <>
            <button type="button" className="button" onClick={() => setOpened('map')}>
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
      {opened === 'plan' && firstPlan && (
        <PlanDialog
          plans={[firstPlan, ...otherPlans]}
          start={position?.on === 'plan' ? position : null}
          onClose={close}
          onPlace={place}
        />
      )}
      {opened === 'map' && location && (
        <PlaceDialog
          facility={facility}
          start={position?.on === 'map' ? position : location}
          onClose={close}
          onPlace={({ lon, lat }) => place({ on: 'map', lon, lat, accuracyM: null })}
        />
      )}
    </div>
  );
}

function PositionText({ facility, position }: Pick<PositionFieldProps, 'facility' | 'position'>) {
  const { position: words } = useText().phone;
  if (!position) return words.none;
  if (position.on === 'plan') {
    const plan = facility.plans?.find(({ documentId }) => documentId === position.documentId);
    return words.onPlan(plan?.title ?? words.formerPlan, percentOf(position.x), percentOf(position.y));
  }
  const shown = words.shown(position.lat.toFixed(5), position.lon.toFixed(5));
  return position.accuracyM === null ? shown : `${shown} ${words.accuracy(String(position.accuracyM))}`;
}
