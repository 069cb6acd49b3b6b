import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { createApp } from './create-app.js';
import { openApiDocument } from './http/openapi.js';
import { Settings } from './settings.js';
/** Prints the OpenAPI document without a database; `npm run generate:api` makes the web's types of it. */
const app = await createApp({
    dataSource: new DataSource({ type: 'postgres' }),
    settings: new Settings('', 2026),
    webFolder: null,
});
process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`);
//# sourceMappingURL=print-openapi.js.map