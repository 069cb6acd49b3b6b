import type { PhotoRefusal } from '#libs/contracts';
import sharp, { type Sharp } from 'sharp';

/** A photo as it is kept: encoded anew, without what else its file held (position, comments, other files hidden in it). */
export interface KeptPhoto {
  readonly full: Uint8Array;
  readonly thumbnail: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
}

type Verdict<Kept> =
  | { readonly ok: true; readonly photo: Kept }
  | { readonly ok: false; readonly refusal: PhotoRefusal };
export type PhotoVerdict = Verdict<KeptPhoto>;

const mostPixels = 50_000_000;
const longestSideOfInspectionsPx = 4_096;
const thumbnailPx = 320;

// Of all that the library reads only what cameras write, one picture at a time, nothing kept in memory afterwards.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
sharp.concurrency(1);
sharp.cache(false);

/** A photo to be kept, at most so many pixels a side, or why it is none. */
export function judgePhoto(bytes: Uint8Array, longestSidePx = longestSideOfInspectionsPx): Promise<PhotoVerdict> {
  return judge(bytes, () => encode(bytes, longestSidePx));
}

/** An image encoded anew as a JPEG of at most this many pixels a side, or why it cannot be. */
export function judgePicture(bytes: Uint8Array, sidePx: number): Promise<Verdict<Uint8Array>> {
  return judge(bytes, async () => (await jpegWithin(bytes, sidePx, 85)).data);
}

/** Looks at what the bytes are, then at the size that the header tells, and only then decodes. */
async function judge<Kept>(bytes: Uint8Array, decode: (bytes: Uint8Array) => Promise<Kept>): Promise<Verdict<Kept>> {
  if (!isPhoto(bytes)) return { ok: false, refusal: 'not-an-image' };
  try {
    // Reads the header and decodes nothing.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return { ok: false, refusal: 'too-many-pixels' };
    return { ok: true, photo: await decode(bytes) };
  } catch {
    return { ok: false, refusal: 'undecodable' };
  }
}

/** JPEG, PNG or WebP by their first bytes. */
function isPhoto(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n\x1a\n')) return true;
  return head.startsWith('RIFF') && head.startsWith('WEBP', 8);
}

function decoder(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true });
}

async function encode(bytes: Uint8Array, longestSidePx: number): Promise<KeptPhoto> {
  const { data, info } = await jpegWithin(bytes, longestSidePx, 85);
  const { data: thumbnail } = await jpegWithin(data, thumbnailPx, 75);
  return { full: data, thumbnail, widthPx: info.width, heightPx: info.height };
}

/** Turned the way the camera was held; metadata is left behind, for sharp keeps none unless told. */
function jpegWithin(bytes: Uint8Array, side: number, quality: number) {
  return decoder(bytes)
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });
}
