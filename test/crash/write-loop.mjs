/**
 * Opens a data folder as a server and writes until it is killed: `fork('write-loop.mjs', [dataFolder])`. Says
 * `{stored, torn}` once it is open (what it found), then `{author, number}` for each transaction that was acknowledged.
 */
import process from 'node:process';
import { openDatabase } from '#db/data-source';

const [dataFolder] = process.argv.slice(2);
const AUTHORS = ['a', 'b', 'c'];

const { dataSource } = await openDatabase({ dataFolder, role: 'server' });
await dataSource.query(
  'CREATE TABLE IF NOT EXISTS entry (author text, number integer, padding text, PRIMARY KEY (author, number))',
);
await dataSource.query(
  'CREATE TABLE IF NOT EXISTS entry_audit (author text, number integer, PRIMARY KEY (author, number))',
);

const stored = await dataSource.query('SELECT author, number FROM entry ORDER BY author, number');
const torn = await dataSource.query(
  `SELECT author, number FROM entry FULL JOIN entry_audit AS audit USING (author, number)
   WHERE entry.author IS NULL OR audit.author IS NULL`,
);
process.send({ stored, torn });

/** Numbers go on where the last run ended, so no number is ever written twice. */
async function write(author) {
  const last = Math.max(-1, ...stored.filter((entry) => entry.author === author).map((entry) => entry.number));
  for (let number = last + 1; ; number++) {
    await dataSource.transaction(async (manager) => {
      await manager.query('INSERT INTO entry VALUES ($1, $2, $3)', [author, number, 'x'.repeat((number * 37) % 3000)]);
      await manager.query('INSERT INTO entry_audit VALUES ($1, $2)', [author, number]);
    });
    process.send({ author, number });
  }
}

/** Checkpoints move what is written from the log to the tables; a kill should meet one now and then. */
async function checkpoint() {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await dataSource.query('CHECKPOINT');
  }
}

await Promise.all([...AUTHORS.map(write), checkpoint()]);
