import { defectScenes } from '#db/seeds/demo-city/inspections/types';
import { describe, expect, it } from '@jest/globals';
import { judgePhoto } from '../../inspection-photos/judge-photo.js';
import { drawPhoto } from './draw-photo.js';

describe('drawings that stand for photos', () => {
  it.each(defectScenes)(
    '%s: a small JPEG that is taken like a photo, the same for the same number and no other',
    async (scene) => {
      const draw = (number: number) => drawPhoto({ id: '', scene, number }, '2026-11-29');
      const [one, same, other] = [await draw(1), await draw(1), await draw(2)];
      expect(Buffer.compare(one.full, same.full)).toBe(0);
      expect(Buffer.compare(one.full, other.full)).not.toBe(0);
      expect(one.full.length).toBeLessThanOrEqual(30_000);
      expect(await judgePhoto(one.full)).toMatchObject({ ok: true, photo: { widthPx: 800, heightPx: 600 } });
    },
  );
});
