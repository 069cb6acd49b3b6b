import { describe, expect, it } from '@jest/globals';
import { groupColours } from './category-groups.js';
import {
  ageClasses,
  amountClasses,
  amountClassesOf,
  estimatedClasses,
  notYetBuiltColour,
  unknownColour,
} from './colour-classes.js';
import type { FacilityPoint } from './facility-points.js';
import { colourings } from './map-view.js';
import { staticSymbol, type SymbolView } from './static-symbol.js';
import { dueRings, others } from './symbol-look.js';

const school: FacilityPoint = {
  id: 'a',
  name: '西小学校',
  lon: 141,
  lat: 37,
  category: '学校教育系施設',
  isOwn: true,
  floorAreaM2: 1600,
  builtYearEstimated: false,
  builtFiscalYear: 1990,
  rebuiltFiscalYear: 2052,
  averageYearlyYen: 5_000_000,
  users: 900,
  expenditurePerUserYen: 1_200,
  estimatedShare: 0.5,
  due: '0123',
  standing: null,
};
const view: SymbolView = {
  colourBy: 'category',
  fiscalYear: 2026,
  firstFiscalYear: 2026,
  amounts: { ...amountClassesOf([school]), cost: amountClasses([1e6, 2e6, 3e6, 4e6, 5e6]) },
};
const look = (changed: Partial<SymbolView>, point: Partial<FacilityPoint> = {}) =>
  staticSymbol({ ...school, ...point }, { ...view, ...changed });

describe('the fill of a static symbol', () => {
  it('follows the chosen colouring', () => {
    expect(look({}).fill).toBe(groupColours.school);
    expect(look({ colourBy: 'age' }).fill).toBe(ageClasses[2]?.colour);
    expect(look({ colourBy: 'cost' }).fill).toBe(view.amounts.cost.at(-1)?.colour);
    expect(look({ colourBy: 'users' }).fill).toBe(view.amounts.users.at(-1)?.colour);
    expect(look({ colourBy: 'cost-per-user' }).fill).toBe(view.amounts.costPerUser.at(-1)?.colour);
    expect(look({ colourBy: 'estimated' }).fill).toBe(estimatedClasses[3]?.colour);
  });

  it('counts as new once rebuilt, and is hollow before it stands or where nothing is known', () => {
    expect(look({ colourBy: 'age', fiscalYear: 2051 }).fill).toBe(ageClasses[4]?.colour);
    expect(look({ colourBy: 'age', fiscalYear: 2052 }).fill).toBe(ageClasses[0]?.colour);
    expect(look({ colourBy: 'age' }, { builtFiscalYear: 2030 }).fill).toBe(notYetBuiltColour);
    expect(look({ colourBy: 'age' }, { builtFiscalYear: null }).fill).toBe(unknownColour);
    expect(look({ colourBy: 'cost' }, { averageYearlyYen: null }).fill).toBe(unknownColour);
    expect(look({ colourBy: 'users' }, { users: null }).fill).toBe(unknownColour);
    expect(look({ colourBy: 'cost-per-user' }, { expenditurePerUserYen: null }).fill).toBe(unknownColour);
  });
});

describe('what the city does not own', () => {
  const owned = { isOwn: false, averageYearlyYen: null };
  it('is hollow and grey in every colouring', () => {
    const { fill, outline, widthPx } = others;
    for (const colourBy of colourings) {
      expect(look({ colourBy }, owned)).toMatchObject({ fill, outline, outlinePx: widthPx });
    }
    expect(look({}).fill).not.toBe(others.fill);
  });
});

describe('the ring of a static symbol', () => {
  it.each([
    [2026, undefined],
    [2027, dueRings.renovation.colour],
    [2028, dueRings.rebuild.colour],
    [2029, dueRings.rebuild.colour],
    [2030, undefined],
  ])('in %d is %s', (fiscalYear, colour) => expect(look({ fiscalYear }).ring?.colour).toBe(colour));
});

describe('the size of a static symbol', () => {
  it('grows with the floor area, up to a largest', () => {
    const radii = [null, 100, 225, 1600, 6400, 22_500, 1e6].map((floorAreaM2) => look({}, { floorAreaM2 }).radiusPx);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(radii[3]).toBeCloseTo(0.75 * 5.4);
    expect(radii.at(-1)).toBe(radii.at(-2));
  });
});
