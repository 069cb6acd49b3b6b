import { describe, expect, it } from '@jest/globals';
import { file } from '../plan-fixtures.js';
import { ResidentsPlanner } from './plan-residents.js';
import { readForecast } from './read-forecast.js';
import type { RecordedResidents } from './residents-row.js';

const read = (...rows: readonly string[]) =>
  readForecast([{ sheet: null, namesSheet: false, rows: rows.map((row) => row.split(',')) }], {
    name: 'future_2023.csv',
  });
const header = '#property,era,headCount,youthPopulation,middlePopulation,oldPopulation,headCountTakamatsu';

describe('a table of residents of the city by year', () => {
  it('is read by the headers of the published data and by Japanese ones', () => {
    const published = read(
      header,
      '1,2015,420748,56019,250912,113817,420748',
      '2,2020,"419145",1,1,1,419145'.replaceAll('"', ''),
    );
    expect(published).toMatchObject({ driver: 'population-forecast', rowCount: 2, rejected: [] });
    expect(published!.residents).toEqual([
      { cell: 'C2', year: 2015, residents: 420_748 },
      { cell: 'C3', year: 2020, residents: 419_145 },
    ]);
    expect(read('年次,総人口,老年人口', '２０３０年,407952人,1')!.residents).toEqual([
      { cell: 'B2', year: 2030, residents: 407_952 },
    ]);
  });

  it('tells the cell of what cannot be used', () => {
    const answer = read('西暦,総人口,65歳以上', '令和,5,1', '2030,約40万,1', '2040,9,1', '2040,8,1');
    expect(answer!.rejected.map(({ cell, reason }) => [cell, reason.ja.slice(0, 8)])).toEqual([
      ['A2', '「令和」を西暦の'],
      ['B3', '総人口「約40万'],
      ['B5', '2040年が2回'],
    ]);
    expect(answer!.residents).toHaveLength(1);
  });

  it('is none where it is of parts of the city, or has no year or no total', () => {
    expect(read('地区名,年,総人口,老年人口', '東,2030,9,1')).toBeNull();
    expect(read('総人口,老年人口', '9,1')).toBeNull();
    expect(read('年,老年人口', '2030,1')).toBeNull();
  });
});

describe('residents by year', () => {
  const source = '将来推計人口（future）';
  const rows = (...residents: readonly (readonly [year: number, count: number])[]) => ({
    ...file('future_2023.csv', []),
    list: 'future',
    residents: residents.map(([year, count], at) => ({ cell: `C${at + 2}`, year, residents: count })),
  });
  const planned = (recorded: readonly RecordedResidents[], ...residents: readonly (readonly [number, number])[]) => {
    const planner = new ResidentsPlanner(recorded);
    const { counts, warnings } = planner.plan(rows(...residents));
    return { counts, warnings, changes: planner.changes };
  };

  it('are added, and nothing changes the second time', () => {
    const first = planned([], [2020, 100], [2030, 90]);
    expect(first).toMatchObject({ counts: { created: 2 }, warnings: [] });
    expect(first.changes).toEqual([
      { year: 2020, residents: 100, source },
      { year: 2030, residents: 90, source },
    ]);
    expect(planned(first.changes, [2020, 100], [2030, 90])).toMatchObject({ counts: { unchanged: 2 }, changes: [] });
  });

  it('follow the next edition of their list, and leave what comes from elsewhere', () => {
    const recorded = [
      { year: 2020, residents: 101, source: '国勢調査' },
      { year: 2030, residents: 90, source },
    ];
    const next = planned(recorded, [2020, 100], [2030, 88]);
    expect(next.counts).toEqual({ created: 0, updated: 1, unchanged: 0, merged: 0, skipped: 1 });
    expect(next.changes).toEqual([{ year: 2030, residents: 88, source }]);
    expect(next.warnings).toMatchObject([{ cell: 'C2', reason: { ja: expect.stringContaining('101人') } }]);
  });
});
