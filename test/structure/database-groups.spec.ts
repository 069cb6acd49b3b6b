import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');
const groupsFolder = join(project, 'test/database');

/** Files below these folders whose path ends so, as the project names them. */
function filesBelow(folders: readonly string[], ending: string): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
      .map((name) => `${folder}/${name}`),
  );
}

function importedBy(group: string): string[] {
  const imports = readFileSync(join(project, group), 'utf8').matchAll(/^import '(.+)\.js';$/gm);
  return [...imports].map(([, path]) => `${relative(project, resolve(groupsFolder, path!))}.ts`);
}

describe('the groups of database specs', () => {
  it('hold every spec once', () => {
    const specs = filesBelow(['apps', 'db', 'test/support'], '.db.spec.ts');
    const grouped = filesBelow(['test/database'], '.spec.ts').flatMap(importedBy);
    expect(specs.length).toBeGreaterThan(40);
    expect(grouped.toSorted()).toEqual(specs.toSorted());
  });

  it('run each spec within one describe, or its hooks would be those of the whole group', () => {
    const hookAtTop = /^(before|after)(All|Each)\(/m;
    const wild = filesBelow(['apps', 'db', 'test/support'], '.db.spec.ts').filter((file) =>
      hookAtTop.test(readFileSync(join(project, file), 'utf8')),
    );
    expect(wild).toEqual([]);
  });
});
