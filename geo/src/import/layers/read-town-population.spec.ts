import { describe, expect, it } from '@jest/globals';
import { readTownPopulation } from './read-town-population.js';

const ageHeaders = Array.from({ length: 18 }, (_, i) => [`man${i + 1}`, `woman${i + 1}`]).flat();
const header = ['#property', 'prefCode', 'surveyDate', 'regionName', 'totalPopulation', ...ageHeaders, 'location'];
const ages = ageHeaders.map((_, i) => String(i));
const town = (name: string, total: string, place: string, date = '2026-02-01') => [
  '1',
  '37201',
  date,
  name,
  total,
  ...ages,
  place,
];
const table = (...rows: readonly (readonly string[])[]) => ({
  sheet: null,
  namesSheet: false,
  rows: [header, ...rows],
});
const read = (rows: readonly (readonly string[])[], file = 'town_population.xlsx') =>
  readTownPopulation([table(...rows)], file)!;

describe('a table of residents by town and age', () => {
  it('gives each town its place, its residents and its men and women by age', () => {
    const { rows, list, rowCount } = read(
      [town('塩屋町', '1,402', '34.342286,134.055021')],
      'town_population_202602.xlsx',
    );
    expect([list, rowCount]).toEqual(['town_population 2026', 1]);
    expect(rows[0]).toMatchObject({
      cell: 'D2',
      placeCell: 'AP2',
      key: '塩屋町',
      municipalityCode: '37201',
      geometry: { type: 'Point', coordinates: [134.055021, 34.342286] },
      drawn: { name: '塩屋町', residents: 1402, year: 2026 },
    });
    expect(rows[0]!.attributes['residentsByAge']).toMatchObject({ 0: [0, 1], 5: [2, 3], 85: [34, 35] });
  });

  it('reads the year of older writings, or that of the file', () => {
    expect(read([town('塩屋町', '1', '34.3,134.0', '2/1/2023')]).list).toBe('town_population 2023');
    expect(read([town('塩屋町', '1', '34.3,134.0', '')], 'town_202302.xlsx').list).toBe('town 2023');
  });

  it('refuses rows without number, name, year or place, each with its cell', () => {
    const { rejected } = read([
      town('甲', '多数', '34.3,134.0'),
      town('', '3', '34.3,134.0'),
      town('丙', '3', '134.0,34.3'),
      town('丁', '3', ''),
      town('戊', '3', '34.3,134.0', ''),
    ]);
    expect(rejected.map(({ cell }) => cell)).toEqual(['E2', 'D3', 'AP4', 'AP5', 'D6']);
    expect(rejected[2]!.reason.ja).toContain('逆');
  });

  it('is nothing else', () => {
    expect(readTownPopulation([{ ...table(), rows: [header.slice(0, 6)] }], 'a.csv')).toBeNull();
    expect(
      readTownPopulation([{ ...table(), rows: [header.filter((text) => text !== 'location')] }], 'a.csv'),
    ).toBeNull();
  });
});
