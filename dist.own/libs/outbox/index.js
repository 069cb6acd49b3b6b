export { removableCopies, unsentCounts } from './counts.js';
export { after } from './events.js';
export { nextStep } from './next-step.js';
export { emptyOutbox, itemStates, names, photoOf, recordOf, } from './outbox.js';
//# sourceMappingURL=index.js.map