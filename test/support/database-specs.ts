import { afterAll, jest } from '@jest/globals';
import { closeIdleDatabases, handOnDatabases } from './database.js';

// Runs before every group of database specs: they share their databases, the last of them closes what is left.
jest.setTimeout(90_000);
handOnDatabases();
afterAll(closeIdleDatabases);
