import { describe, expect, it } from '@jest/globals';
import { pointFeatures } from './facility-points.js';

const point = {
  id: 'a',
  name: '中央公民館',
  lon: 140.9,
  lat: 37.05,
  category: '市民文化系施設' as const,
  isOwn: true,
  floorAreaM2: 1819.5,
  builtFiscalYear: 1964,
  builtYearEstimated: false,
  rebuiltFiscalYear: null,
  averageYearlyYen: 12_000_000,
  users: 500,
  expenditurePerUserYen: 240,
  estimatedShare: 0.25,
  due: '0102',
  standing: null,
};

describe('pointFeatures', () => {
  it('carries what the style reads, and leaves out what is not known', () => {
    const unknown = {
      ...point,
      category: null,
      isOwn: false,
      floorAreaM2: null,
      builtFiscalYear: null,
      averageYearlyYen: null,
      users: null,
      expenditurePerUserYen: null,
      estimatedShare: null,
      due: '',
    };
    const { features } = pointFeatures([point, unknown]);
    expect(features.map(({ properties }) => properties)).toEqual([
      {
        i: 0,
        name: '中央公民館',
        group: 1,
        area: 1819.5,
        built: 1964,
        yen: 12_000_000,
        users: 500,
        yenPerUser: 240,
        estimated: 0.25,
        due: '0102',
      },
      { i: 1, name: '中央公民館', group: 6, others: true, area: 0, due: '' },
    ]);
    expect(features[0]?.geometry.coordinates).toEqual([140.9, 37.05]);
  });

  it('puts large ones first, so that small ones are drawn above them, and keeps their places in the list', () => {
    const areas = [100, null, 2_000, 300];
    const { features } = pointFeatures(areas.map((floorAreaM2) => ({ ...point, floorAreaM2 })));
    expect(features.map(({ properties }) => properties.i)).toEqual([2, 3, 0, 1]);
  });
});
