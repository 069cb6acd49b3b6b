import { type KeyboardEvent, type MouseEvent, useCallback, useState } from 'react';
import type { InspectionFinding } from '#libs/contracts';
import { ChoiceInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { pointIn } from './drawing.js';
import { usePhone } from './phone-context.js';
import { pictureOfPlan, type Plan } from './plan-pictures.js';
import { useBlobAddress } from './use-blob-address.js';

export type PlanPosition = Extract<InspectionFinding['position'], { readonly on: 'plan' }>;

interface PlanDialogProps {
  readonly plans: readonly [Plan, ...Plan[]];
  readonly start: PlanPosition | null;
  readonly onPlace: (position: PlanPosition) => void;
  readonly onClose: () => void;
}

const widestTimes = 4;

/** A floor plan, to press where the finding is, or to move the mark on by the arrow keys. */
export function PlanDialog({ plans, start, onPlace, onClose }: PlanDialogProps) {
  const { position: words } = useText().phone;
  const [place, setPlace] = useState(start ?? middleOf(plans[0]));
  const [times, setTimes] = useState(1);
  const plan = plans.find(({ documentId }) => documentId === place.documentId) ?? plans[0];
  return (
    <Dialog
      title={words.plan}
      shape="dialog dialog-wide"
      onClose={onClose}
      foot={
        <button type="button" className="button button-primary" onClick={() => onPlace(place)}>
          {words.use}
        </button>
      }
    >
      {plans.length > 1 && (
        <ChoiceInput
          label={words.plan}
          value={plan.documentId}
          options={plans.map(({ documentId, title }) => ({ value: documentId, label: title }))}
          onChange={(chosen) => setPlace(middleOf(plans.find(({ documentId }) => documentId === chosen) ?? plan))}
        />
      )}
      <p className="field-hint">{words.planHint}</p>
      <PlanDrawing plan={plan} place={place} times={times} onMove={setPlace} />
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={times === widestTimes}
          onClick={() => setTimes(Math.min(widestTimes, times * 2))}
        >
          {words.larger}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={times === 1}
          onClick={() => setTimes(Math.max(1, times / 2))}
        >
          {words.smaller}
        </button>
      </div>
      <output>{words.onPlan(plan.title, percentOf(place.x), percentOf(place.y))}</output>
    </Dialog>
  );
}

const middleOf = ({ documentId }: Plan): PlanPosition => ({ on: 'plan', documentId, x: 0.5, y: 0.5 });

/** A share as whole per cent. */
export const percentOf = (share: number): number => Math.round(share * 100);

const steps: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -0.02],
  ArrowDown: [0, 0.02],
  ArrowLeft: [-0.02, 0],
  ArrowRight: [0.02, 0],
};

const within = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 10_000;

interface PlanDrawingProps {
  readonly plan: Plan;
  readonly place: PlanPosition;
  /** How many times as wide as the dialog. */
  readonly times: number;
  readonly onMove: (place: PlanPosition) => void;
}

function PlanDrawing({ plan, place, times, onMove }: PlanDrawingProps) {
  const { position: words } = useText().phone;
  const { store, identity } = usePhone();
  const load = useCallback(() => pictureOfPlan(store.database, identity.code, plan), [store, identity.code, plan]);
  const address = useBlobAddress(load);
  if (!address) return <p className="notice">{words.planNotHere}</p>;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    // A key, which presses nowhere.
    if (event.detail === 0) return;
    const [x, y] = pointIn(event.currentTarget.getBoundingClientRect(), event);
    onMove({ ...place, x, y });
  };
  const step = (event: KeyboardEvent) => {
    const direction = steps[event.key];
    if (!direction) return;
    event.preventDefault();
    onMove({ ...place, x: within(place.x + direction[0] / times), y: within(place.y + direction[1] / times) });
  };
  return (
    <div className="plan-frame">
      <div className="plan-drawing" style={{ width: `${100 * times}%` }}>
        <img src={address} alt={plan.title} draggable={false} />
        <button type="button" aria-label={words.planLabel(plan.title)} onKeyDown={step} onClick={press}>
          <span className="plan-mark" style={{ left: `${place.x * 100}%`, top: `${place.y * 100}%` }} />
        </button>
      </div>
    </div>
  );
}
