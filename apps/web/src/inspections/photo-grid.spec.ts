import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FacilityPhoto } from '../api/types.js';
import { arrangePhotos, lookCloser, wholePhoto } from './photo-grid.js';

const photo = (photoId: string, inspectedOn: string, changes: Partial<FacilityPhoto> = {}): FacilityPhoto => ({
  photoId,
  inspectionId: inspectedOn,
  inspectedOn,
  templateName: '日常点検',
  buildingId: 'main',
  buildingName: '本館',
  component: 'roof',
  itemKey: 'roof',
  label: '屋根',
  grade: null,
  drawing: [],
  ...changes,
});

describe('photos side by side', () => {
  it('stand in a row by part and building, in a column by day, whatever the item was called', () => {
    const photos = [
      photo('c', '2026-04-01', { itemKey: 'top', label: '屋上' }),
      photo('b', '2025-04-01', { component: null, itemKey: 'fence', label: '柵' }),
      photo('a', '2025-04-01'),
    ];
    const { days, rows } = arrangePhotos(photos);
    expect(days).toEqual(['2025-04-01', '2026-04-01']);
    expect(rows.map(({ cells }) => cells.map((cell) => cell.map(({ photoId }) => photoId)))).toEqual([
      [['a'], ['c']],
      [['b'], []],
    ]);
  });

  it('never show anything but the photo, however far they are enlarged and moved', () => {
    const step = fc.record({
      times: fc.double({ min: 0.1, max: 10, noNaN: true }),
      x: fc.double({ min: -2, max: 2, noNaN: true }),
      y: fc.double({ min: -2, max: 2, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { times, x, y } = steps.reduce(lookCloser, wholePhoto);
        expect(times).toBeGreaterThanOrEqual(1);
        expect(times).toBeLessThanOrEqual(8);
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual((times - 1) / 2);
      }),
    );
  });
});
