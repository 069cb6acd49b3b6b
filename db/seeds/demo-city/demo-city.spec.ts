import { majorCategories, smallCategoryOf } from '#libs/asset';
import { checkMunicipalityCode } from '#libs/calendar';
import { micCost, micUnitPrices } from '#libs/lifecycle-cost';
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { generateDemoCity } from './demo-city.js';
import { toPlane } from './projection.js';
import { findCrossings } from './shapes/crossings.js';
import { type Polygon, polygonArea, polygonContains } from './shapes/rings.js';
import { planeHeightKm, planeWidthKm, type Point } from './terrain/raster.js';
import type { DemoCity, DemoFacility, Geometry, MultiPolygonGeometry } from './types.js';

// The whole city takes seconds to draw, so what is told of any part of its land and facilities is told here.
const seeds = [20260401, 7];
const cities = new Map(seeds.map((seed) => [seed, generateDemoCity(seed)]));

const digestOf = (city: DemoCity): string => createHash('sha256').update(JSON.stringify(city)).digest('hex');
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const onPlane = (rings: readonly (readonly [number, number])[][]): Polygon =>
  rings.map((ring) => ring.map(([lon, lat]) => toPlane(lon, lat)));
const polygonsOf = (geometry: Geometry): Polygon[] => {
  if (geometry.type === 'Polygon') return [onPlane(geometry.coordinates)];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.map(onPlane) : [];
};
const areaKm2 = (geometry: MultiPolygonGeometry): number => sum(polygonsOf(geometry).map(polygonArea));
const buildingsOf = (facilities: readonly DemoFacility[]) => facilities.flatMap(({ buildings }) => buildings);

it('is the same for the same seed and another for another', () => {
  expect(digestOf(generateDemoCity(seeds[0]!))).toBe(digestOf(cities.get(seeds[0]!)!));
  expect(digestOf(cities.get(seeds[1]!)!)).not.toBe(digestOf(cities.get(seeds[0]!)!));
});

describe.each(seeds)('the city of seed %i', (seed) => {
  const city = cities.get(seed)!;
  const { municipality, districts, layers, facilities, populationCells } = city;
  const buildings = buildingsOf(facilities);
  const ofTheCity = facilities.filter(({ owner }) => owner === 'city');

  it('says that it is fictional and has a code that no real city has', () => {
    expect(municipality.name).toContain('架空');
    expect(municipality.nameEn).toContain('fictional');
    expect(municipality.fictional).toBe(true);
    expect(checkMunicipalityCode(municipality.code)).toEqual({ ok: true, code: municipality.code });
    expect(Number(municipality.code.slice(0, 2))).toBeGreaterThan(47);
  });

  it('shrinks from 332,931 over 255,645 to 175,940 residents, and its mesh cells sum to just that', () => {
    const residents = new Map(municipality.population.map(({ year, residents: count }) => [year, count]));
    for (const [year, total] of [
      [2020, 332_931],
      [2040, 255_645],
      [2060, 175_940],
    ] as const) {
      expect(residents.get(year)).toBe(total);
      expect(sum(populationCells.map((cell) => cell.residents[`${year}`]))).toBe(total);
    }
    expect([...residents.keys()]).toEqual([2020, 2025, 2030, 2035, 2040, 2045, 2050, 2055, 2060]);
    expect([...residents.values()]).toEqual([...residents.values()].sort((a, b) => b - a));
  });

  it('counts people in ten-digit mesh cells, each once, in whole numbers', () => {
    expect(new Set(populationCells.map(({ meshCode }) => meshCode)).size).toBe(populationCells.length);
    const isCount = (count: number) => Number.isInteger(count) && count >= 0;
    const wrong = populationCells.filter(
      ({ meshCode, residents }) =>
        !/^\d{4}[0-7]{2}\d{2}[1-4]{2}$/.test(meshCode) || !Object.values(residents).every(isCount),
    );
    expect(wrong).toEqual([]);
  });

  it('has thirteen districts that tile its land', () => {
    expect(districts).toHaveLength(13);
    expect(new Set(districts.map(({ name }) => name)).size).toBe(13);
    const land = areaKm2(municipality.boundary);
    expect(land).toBeGreaterThan(600);
    expect(sum(districts.map(({ boundary }) => areaKm2(boundary)))).toBeCloseTo(land, 6);
  });

  it('has each place of its land in exactly one district', () => {
    const land = polygonsOf(municipality.boundary);
    const areas = districts.map(({ boundary }) => polygonsOf(boundary));
    const holds = (polygons: readonly Polygon[], place: Point): boolean =>
      polygons.some((polygon) => polygonContains(polygon, place));
    const wrong: Point[] = [];
    for (let x = 0.37; x < planeWidthKm; x += 0.9) {
      for (let y = 0.41; y < planeHeightKm; y += 0.9) {
        const owners = areas.filter((polygons) => holds(polygons, { x, y })).length;
        if (owners !== (holds(land, { x, y }) ? 1 : 0)) wrong.push({ x, y });
      }
    }
    expect(wrong).toEqual([]);
  });

  it('has only areas whose rings neither cross themselves nor each other', () => {
    const geometries = [
      municipality.boundary,
      ...districts.map(({ boundary }) => boundary),
      ...layers.flatMap(({ features }) => features.map(({ geometry }) => geometry)),
    ];
    const broken = geometries.flatMap(polygonsOf).filter((polygon) => findCrossings(polygon).size > 0);
    expect(broken).toHaveLength(0);
    expect(geometries.flatMap(polygonsOf).filter((polygon) => polygonArea(polygon) <= 0)).toEqual([]);
  });

  it('draws every layer within a size that a map loads at once', () => {
    expect(layers.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'sea',
        'landuse',
        'terrain',
        'relief',
        'lake',
        'river',
        'road',
        'railway',
        'station',
        'label',
      ]),
    );
    for (const { features } of layers) expect(features.length).toBeGreaterThan(0);
    expect(JSON.stringify(layers).length).toBeLessThan(2_500_000);
    const rivers = layers.find(({ key }) => key === 'river')!.features;
    expect(new Set(rivers.map(({ properties }) => properties.name).filter(Boolean)).size).toBe(5);
  });

  it('has about a thousand facilities, 230 of them in the bundled contract', () => {
    expect(facilities.length).toBeGreaterThan(950);
    expect(facilities.length).toBeLessThan(1_050);
    const bundled = facilities.filter(({ bundledManagement }) => bundledManagement);
    expect(bundled).toHaveLength(230);
    for (const { owner, status } of bundled) expect([owner, status]).toEqual(['city', 'open']);
    expect(new Set(facilities.map(({ name }) => name)).size).toBe(facilities.length);
  });

  it('places every facility in its district, and so within the city', () => {
    const areas = new Map(districts.map(({ id, boundary }) => [id, polygonsOf(boundary)]));
    const land = polygonsOf(municipality.boundary);
    for (const { districtId, location, address } of facilities) {
      const place = toPlane(location!.lon, location!.lat);
      expect(areas.get(districtId)!.some((area) => polygonContains(area, place))).toBe(true);
      expect(land.some((area) => polygonContains(area, place))).toBe(true);
      const { name } = districts.find(({ id }) => id === districtId)!;
      expect(address).toContain(`汐見市${name}地区`);
    }
  });

  it('uses categories of the asset library and all thirteen of the first level', () => {
    for (const facility of facilities) {
      expect(smallCategoryOf(facility.smallCategory!)?.majorCategory).toBe(facility.majorCategory);
    }
    expect(new Set(facilities.map(({ majorCategory }) => majorCategory)).size).toBe(majorCategories.length);
  });

  it('shows a few facilities that are not the city’s, and a few that rest or have closed', () => {
    const others = facilities.length - ofTheCity.length;
    expect(others / facilities.length).toBeGreaterThan(0.045);
    expect(others / facilities.length).toBeLessThan(0.08);
    expect(new Set(facilities.map(({ owner }) => owner)).size).toBe(5);
    const resting = facilities.filter(({ status }) => status !== 'open').length;
    expect(resting).toBeGreaterThan(3);
    expect(resting).toBeLessThan(50);
  });

  it('has 2,300 to 3,000 buildings, one to eight each, most of them from 1965 to 1990', () => {
    expect(buildings.length).toBeGreaterThan(2_300);
    expect(buildings.length).toBeLessThan(3_000);
    for (const { buildings: own } of facilities) {
      expect(own.length).toBeGreaterThanOrEqual(1);
      expect(own.length).toBeLessThanOrEqual(8);
    }
    const years = buildings.map(({ builtFiscalYear }) => builtFiscalYear).filter((year) => year !== null);
    expect(Math.min(...years)).toBeGreaterThan(1950);
    expect(Math.max(...years)).toBeLessThanOrEqual(2024);
    const bulk = years.filter((year) => year >= 1965 && year <= 1990).length;
    expect(bulk / years.length).toBeGreaterThan(0.6);
  });

  it('has a floor area as cities of its size have', () => {
    const areaM2 = sum(buildingsOf(ofTheCity).map(({ floorAreaM2 }) => floorAreaM2 ?? 0));
    expect(areaM2 / 332_931).toBeGreaterThan(3.6);
    expect(areaM2 / 332_931).toBeLessThan(4.3);
  });

  it('leaves about 4 % of built years and 3 % of floor areas open', () => {
    const share = (missing: number): number => missing / buildings.length;
    const noYear = share(buildings.filter(({ builtFiscalYear }) => builtFiscalYear === null).length);
    const noArea = share(buildings.filter(({ floorAreaM2 }) => floorAreaM2 === null).length);
    expect(noYear).toBeGreaterThan(0.025);
    expect(noYear).toBeLessThan(0.055);
    expect(noArea).toBeGreaterThan(0.018);
    expect(noArea).toBeLessThan(0.045);
  });

  it('never lists more area for the functions of a building than it has', () => {
    const mixed = buildings.filter(({ functions }) => functions.length > 0);
    expect(mixed.length).toBeGreaterThan(50);
    for (const { functions, floorAreaM2 } of mixed) {
      const used = functions.map((hosted) => hosted.floorAreaM2 ?? 0);
      for (const areaM2 of used) expect(areaM2).toBeGreaterThanOrEqual(0);
      expect(sum(used)).toBeLessThanOrEqual((floorAreaM2 ?? Infinity) + 1);
    }
  });

  it('gives each thing an id of its own', () => {
    const ids = [
      ...districts.map(({ id }) => id),
      ...facilities.map(({ id }) => id),
      ...buildings.map(({ id }) => id),
      ...buildings.flatMap(({ functions, components }) => [...functions, ...components].map(({ id }) => id)),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    const uuid = /^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
    expect(ids.filter((id) => !uuid.test(id))).toEqual([]);
  });

  it('can pay for about half of what its buildings need', () => {
    const priced = ofTheCity.flatMap(({ id: facilityId, majorCategory, buildings: own }) =>
      own.flatMap(({ id, floorAreaM2, builtFiscalYear }) =>
        floorAreaM2 === null || builtFiscalYear === null
          ? []
          : [
              {
                id,
                facilityId,
                builtFiscalYear,
                areas: [{ category: majorCategory!, floorAreaM2 }],
                estimatedAreaM2: 0,
              },
            ],
      ),
    );
    const { averageYen } = micCost(priced, micUnitPrices, { fromFiscalYear: 2026, years: 40 });
    expect(municipality.availableYen / averageYen).toBeGreaterThan(0.45);
    expect(municipality.availableYen / averageYen).toBeLessThan(0.6);
    expect(priced.length).toBeGreaterThan(2_000);
  });
});
