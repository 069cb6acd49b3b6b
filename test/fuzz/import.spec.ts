import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planLayers } from '#geo/import/layers/plan-layers';
import { planImport } from '#geo/import/plan-import';
import { isLayer, readImportFile } from '#geo/import/read-import-file';
import { findProjectFolder } from '#db/project-folder';
import { mutation } from './mutations.js';

const data = join(findProjectFolder(), '../shared/data');
const runs = Number(process.env['CHODO_FUZZ_RUNS'] ?? 10_000);
/** Larger files take too long ten thousand times; they hold nothing that the smaller ones do not. */
const largestBytes = 60_000;

const present = existsSync(data);
const files = new Map(present ? ['takamatsu', 'yaizu', 'shelters'].flatMap(filesIn) : []);

function filesIn(folder: string): (readonly [name: string, bytes: Uint8Array])[] {
  return readdirSync(join(data, folder))
    .map((name) => [name, new Uint8Array(readFileSync(join(data, folder, name)))] as const)
    .filter(([, bytes]) => bytes.length <= largestBytes);
}

const describeData = present ? describe : describe.skip;

describeData(`a broken file${present ? '' : ': skipped, for ../shared/data is not there'}`, () => {
  it(
    `is read or answered with a reason, and never stops the import (${runs} runs)`,
    async () => {
      expect(files.size).toBeGreaterThan(30);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...files.keys()), mutation, async (name, mutate) => {
          const file = await readImportFile({ name, bytes: mutate(files.get(name)!) });
          expect(isLayer(file) ? file.layer : (file.driver ?? file.reason?.ja)).toMatch(/./);
          const city = { municipality: { code: '372013', name: '高松市' }, boundary: null };
          const plan = isLayer(file)
            ? planLayers({ ...city, files: [file], recorded: [], decisions: [] })
            : planImport({ ...city, existing: [], files: [file] });
          expect(JSON.stringify(plan)).not.toContain('\\u0000');
        }),
        { numRuns: runs, endOnFailure: true },
      );
    },
    20 * 60_000,
  );
});
