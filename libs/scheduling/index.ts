export type { RenewalInstance, RenewalOption } from './renewal-instance.js';
