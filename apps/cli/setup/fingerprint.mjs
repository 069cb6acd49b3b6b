import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './steps.mjs';

/** Changes whenever a file in these folders, or one of these files, comes, goes or is written: name, size and time of each. */
export function fingerprintOf(folders, files) {
  const hash = createHash('sha256');
  for (const file of [...listFiles(folders), ...files]) {
    const { size, mtimeMs } = statSync(join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** The files below these folders that are not tests, as paths from the project's folder with forward slashes. */
export function listFiles(folders) {
  return folders.flatMap((folder) => filesBelow(folder)).filter((file) => !/\.spec\.tsx?$/.test(file));
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}
