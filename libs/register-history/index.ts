export type { Register, RegisterEvent, RegisterItem } from './register.js';
export { type HeldItem, registerAt } from './register-at.js';
export { isOwned, type RegisterTotals, registerTotals } from './register-totals.js';
export { type AreaMovement, propertyStatement, type StatementLine } from './property-statement.js';
export { type Happening, registerDue, type RegisterDue } from './register-due.js';
export { thingWords } from './thing-words.js';
