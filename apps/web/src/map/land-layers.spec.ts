import { tenures } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import { drawnParcel, tenureColours } from './land-layers.js';

describe('a lot of the tiles', () => {
  it('is read as it was written', () => {
    const told = {
      id: 'p1',
      facilityId: 'f1',
      lotNumber: '12番1',
      areaM2: 80.5,
      landCategory: '宅地',
      tenure: 'leased',
    };
    expect(drawnParcel(told)).toEqual({ ...told, lessor: null, leaseEnd: null });
  });

  it('lacks what the register lacks', () => {
    expect(drawnParcel({ id: 'p1', lotNumber: '12番1', tenure: 'surface' })).toEqual({
      id: 'p1',
      facilityId: null,
      lotNumber: '12番1',
      areaM2: null,
      landCategory: null,
      tenure: 'other',
      lessor: null,
      leaseEnd: null,
    });
  });

  it('has a colour of its own for each tenure', () => {
    expect(new Set(tenures.map((tenure) => tenureColours[tenure])).size).toBe(tenures.length);
  });
});
