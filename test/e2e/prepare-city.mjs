import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Loads the demo city once for all browser tests: the data folder that each of them starts on a copy of. */
export default function prepareCity() {
  const folder = mkdtempSync(join(tmpdir(), 'chodo-city-'));
  process.env.CHODO_PREPARED_CITY = folder;
  const command = join(import.meta.dirname, '../../dist/apps/cli/src/main.js');
  const environment = { ...process.env, DATABASE_URL: '', CHODO_DATA: folder };
  execFileSync(process.execPath, [command, 'demo'], { env: environment, stdio: ['ignore', 'ignore', 'inherit'] });
}

export function removeCity() {
  const folder = process.env.CHODO_PREPARED_CITY;
  if (folder) rmSync(folder, { recursive: true, force: true });
}
