import { Register1763700000000 } from './1763700000000-register.js';

/** Append-only, oldest first. */
export const migrations = [Register1763700000000];
