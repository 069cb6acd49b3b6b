import type { DemoPhoto } from '#db/seeds/demo-city/inspections/types';
import { createRandom } from '#db/seeds/demo-city/random';
import sharp from 'sharp';
import type { KeptPhoto } from '../../inspection-photos/judge-photo.js';
import { Canvas } from './canvas.js';
import { scenes } from './scenes.js';
import { stamp } from './stamp.js';

const [drawnWidthPx, drawnHeightPx] = [400, 300];
const widthPx = 800;
const heightPx = 600;

/** Draws what stands for a photo of that day: 800 × 600, at most some 30 KB, in the sizes in which photos are kept. */
export async function drawPhoto({ scene, number }: DemoPhoto, day: string): Promise<KeptPhoto> {
  const canvas = new Canvas(drawnWidthPx, drawnHeightPx);
  scenes[scene](canvas, createRandom(number, scene));
  stamp(canvas, day);
  const drawn = () => sharp(canvas.pixels, { raw: { width: drawnWidthPx, height: drawnHeightPx, channels: 3 } });
  const [full, thumbnail] = await Promise.all([
    drawn().resize(widthPx, heightPx, { kernel: 'nearest' }).jpeg({ quality: 72 }).toBuffer(),
    drawn().resize(320, 240).jpeg({ quality: 72 }).toBuffer(),
  ]);
  return { full, thumbnail, widthPx, heightPx };
}
