export { registerAt } from './register-at.js';
export { isOwned, registerTotals } from './register-totals.js';
export { propertyStatement } from './property-statement.js';
export { registerDue } from './register-due.js';
export { thingWords } from './thing-words.js';
//# sourceMappingURL=index.js.map