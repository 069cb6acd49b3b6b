/**
 * A second program on a data folder, for tests: `fork('database-program.mjs', [dataFolder, role])`. Says `{ready}` or
 * `{startError}`, then answers each `{sql, parameters}` with `{rows}` or `{error}` and ends on `{close: true}`.
 */
import process from 'node:process';
import { openDatabase } from '#db/data-source';

const [dataFolder, role] = process.argv.slice(2);
const say = (message) => process.send(message);

/** Answers one request; never rejects. */
async function answer(database, request) {
  if (request.close) {
    await database.close();
    process.disconnect();
    return;
  }
  try {
    say({ rows: await database.dataSource.query(request.sql, request.parameters) });
  } catch (error) {
    say({ error: error.message });
  }
}

try {
  const database = await openDatabase({ dataFolder, role });
  process.on('message', (request) => void answer(database, request));
  say({ ready: true });
} catch (error) {
  say({ startError: `${error.name}: ${error.message}` });
  process.disconnect();
}
