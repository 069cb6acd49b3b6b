import { conditionGrades } from '#libs/asset';
import { fciBands } from '#libs/condition';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BuildingConditionRow } from '../api/types.js';
import {
  buildingsOf,
  conditionSorts,
  type ConditionView,
  everyBuilding,
  readConditionView,
  sortedBy,
  suitabilities,
  writeConditionView,
} from './condition-view.js';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const views: fc.Arbitrary<ConditionView> = fc.record({
  search: fc.string({ unit: 'grapheme' }),
  band: orNull(fc.constantFrom(...fciBands)),
  worst: orNull(fc.constantFrom(...conditionGrades)),
  suitability: orNull(fc.constantFrom(...suitabilities)),
  sort: fc.constantFrom(...conditionSorts),
  order: fc.constantFrom('asc' as const, 'desc' as const),
  page: fc.integer({ min: 1, max: 99 }),
});
const row = (facilityName: string, score: number | null, band: string | null = null) =>
  ({ facilityName, buildingName: '本館', score, band, suitability: 'unknown', worst: null }) as BuildingConditionRow;
const rows = [row('東小学校', 40, 'poor'), row('西小学校', null), row('南公民館', 75, 'fair')];
const names = (view: Partial<ConditionView>) =>
  buildingsOf(rows, { ...everyBuilding, ...view }).map(({ facilityName }) => facilityName);

describe('the view of the buildings', () => {
  it('comes back from its address as it was', () => {
    fc.assert(
      fc.property(views, (view) => {
        const address = writeConditionView('/x', view);
        expect(readConditionView(address.split('?')[1] ?? '')).toEqual(view);
      }),
    );
  });

  it('sorts either way with what is not known last', () => {
    expect(names({})).toEqual(['東小学校', '南公民館', '西小学校']);
    expect(names({ order: 'desc' })).toEqual(['南公民館', '東小学校', '西小学校']);
    expect(sortedBy(everyBuilding, 'score').order).toBe('desc');
    expect(sortedBy(everyBuilding, 'fci')).toMatchObject({ sort: 'fci', order: 'asc' });
  });

  it('keeps to words and band', () => {
    expect(names({ search: '小学校' })).toEqual(['東小学校', '西小学校']);
    expect(names({ band: 'fair' })).toEqual(['南公民館']);
  });
});
