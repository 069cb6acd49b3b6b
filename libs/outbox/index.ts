export type { Answer } from './answers.js';
export { removableCopies, type UnsentCounts, unsentCounts } from './counts.js';
export { after, type OutboxEvent } from './events.js';
export { type Idle, nextStep, type Step } from './next-step.js';
export {
  emptyOutbox,
  itemStates,
  type ItemState,
  names,
  type Outbox,
  type OutboxPhoto,
  type OutboxRecord,
  photoOf,
  recordOf,
  type Refusal,
} from './outbox.js';
