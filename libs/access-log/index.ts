export { type AccessEvent, accessEvents, accessEventWords } from './access-events.js';
