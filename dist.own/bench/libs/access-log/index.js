export { accessEvents, accessEventWords } from './access-events.js';
//# sourceMappingURL=index.js.map