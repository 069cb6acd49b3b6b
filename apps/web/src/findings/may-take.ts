import type { May } from '../session/permission.js';
import type { StepName } from './inbox-keys.js';

/** Whether somebody may take a step: managers say that something was repaired or is open again, engineers decide the rest. */
export const mayTake = (step: StepName, may: May): boolean =>
  may('finding:write') && (step === 'repaired' || step === 'reopened' || may('finding:decide'));
