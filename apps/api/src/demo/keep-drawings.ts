import type { DemoRound } from '#db/seeds/demo-city/inspections/types';
import { createHash } from 'node:crypto';
import type { PhotoFiles } from '../inspection-photos/photo-files.js';
import { drawPhoto } from './drawings/draw-photo.js';
import type { KeptDrawings } from './inspection-rows.js';

/** So many at a time: drawing, encoding and the disk each do their part meanwhile. */
const atOnce = 8;

/** Draws the photos of the inspections and keeps them where photos are kept. */
export async function keepDrawings(
  code: string,
  rounds: readonly DemoRound[],
  files: PhotoFiles,
): Promise<KeptDrawings> {
  const photos = rounds.flatMap(({ day, findings }) =>
    findings.flatMap(({ photo }) => (photo ? [{ day, photo }] : [])),
  );
  const kept = new Map<string, Awaited<ReturnType<typeof keep>>>();
  for (let start = 0; start < photos.length; start += atOnce) {
    const some = photos.slice(start, start + atOnce);
    const drawings = await Promise.all(some.map(({ day, photo }) => keep(code, files, photo, day)));
    for (const [at, drawing] of drawings.entries()) kept.set(some[at]!.photo.id, drawing);
  }
  return kept;
}

async function keep(code: string, files: PhotoFiles, photo: Parameters<typeof drawPhoto>[0], day: string) {
  const drawn = await drawPhoto(photo, day);
  const sha256 = createHash('sha256').update(drawn.full).digest('hex');
  const { widthPx, heightPx } = drawn;
  return { storedAs: await files.keep(code, drawn), sha256, bytes: drawn.full.length, widthPx, heightPx };
}
