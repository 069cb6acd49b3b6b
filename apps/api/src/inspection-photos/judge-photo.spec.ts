import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { drawnPhoto } from '../../../../test/support/inspection-record.js';
import { judgePhoto } from './judge-photo.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');

/** The same picture that says of itself in its header that it is larger. */
function claiming(jpeg: Buffer, height: number, width: number): Buffer {
  const copy = Buffer.from(jpeg);
  const frame = copy.indexOf(bytes('\xff\xc0'));
  copy.writeUInt16BE(height, frame + 5);
  copy.writeUInt16BE(width, frame + 7);
  return copy;
}

async function keptOf(photo: Uint8Array) {
  const verdict = await judgePhoto(photo);
  if (!verdict.ok) throw new Error(verdict.refusal);
  return verdict.photo;
}

describe('a photo', () => {
  it('is encoded anew: without its position, and without what hides behind it', async () => {
    const photo = await drawnPhoto(1);
    expect((await sharp(photo).metadata()).exif?.length).toBeGreaterThan(0);
    const hidden = [strToU8('<html><script>alert(1)</script>'), zipSync({ 'evil.js': strToU8('alert(1)') })];
    const plain = await keptOf(photo);
    for (const tail of hidden) {
      const { full, thumbnail, widthPx, heightPx } = await keptOf(Buffer.concat([photo, tail]));
      expect(Buffer.from(full).equals(plain.full)).toBe(true);
      expect([widthPx, heightPx]).toEqual([640, 480]);
      const metadata = await sharp(full).metadata();
      expect([metadata.format, metadata.exif, metadata.xmp]).toEqual(['jpeg', undefined, undefined]);
      expect(Math.max((await sharp(thumbnail).metadata()).width, 0)).toBe(320);
    }
  });

  it('is turned as the camera was held, and made no larger than 4,096 pixels', async () => {
    const held = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await keptOf(held)).toMatchObject({ widthPx: 20, heightPx: 40 });
    const wide = await sharp({ create: { width: 5000, height: 10, channels: 3, background: 'red' } })
      .webp()
      .toBuffer();
    expect(await keptOf(wide)).toMatchObject({ widthPx: 4096 });
  });

  it('of 300 megapixels is refused by its header', async () => {
    const huge = claiming(await drawnPhoto(2), 15_000, 20_000);
    expect(await judgePhoto(huge)).toEqual({ ok: false, refusal: 'too-many-pixels' });
  });

  it.each([
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['a page', bytes('<!doctype html><script>alert(1)</script>')],
    ['a GIF', bytes('GIF89a\x01\0\x01\0\0\0\0;')],
    ['a PDF', bytes('%PDF-1.7')],
    ['nothing', bytes('')],
  ])('that is %s is none', async (_, content) => {
    expect(await judgePhoto(content)).toEqual({ ok: false, refusal: 'not-an-image' });
  });

  it('that is cut off, or only begins like one, cannot be read', async () => {
    const photo = await drawnPhoto(3);
    const broken = { ok: false, refusal: 'undecodable' };
    expect(await judgePhoto(photo.subarray(0, photo.length / 2))).toEqual(broken);
    expect(await judgePhoto(bytes('\xff\xd8\xff<svg/>'))).toEqual(broken);
    expect(await judgePhoto(bytes('\x89PNG\r\n\x1a\n<svg/>'))).toEqual(broken);
  });
});
