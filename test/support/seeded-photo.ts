import sharp from 'sharp';
import { createRandom } from '#db/seeds/demo-city/random';

/** A picture as a phone takes it: each number is another one; the rough ones are so detailed that they are sent in parts. */
export async function seededPhoto(number: number, isRough: boolean) {
  const random = createRandom(number, 'photo');
  const [width, height] = isRough ? [900, 675] : [16, 12];
  const pixels = Buffer.from(Array.from({ length: width * height * 3 }, () => random.integer(0, 255)));
  const buffer = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .resize(isRough ? 900 : 1200, isRough ? 675 : 900, { kernel: 'nearest' })
    .jpeg({ quality: 90 })
    .toBuffer();
  return { name: `IMG_${number}.jpg`, mimeType: 'image/jpeg', buffer };
}
