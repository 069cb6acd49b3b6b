import { describe, expect, it } from '@jest/globals';
import { listName } from './list-name.js';

describe('listName', () => {
  it.each([
    ['takamatsu_town_population_202602.xlsx', 'takamatsu_town_population'],
    ['data/takamatsu/primary_school.xlsx', 'primary_school'],
    ['C:\\Users\\a\\public_toilet.CSV', 'public_toilet'],
    ['222127_community_center.csv', '222127_community_center'],
    ['公共施設一覧_令和6年度.csv', '公共施設一覧'],
    ['公共施設一覧(R7.4.1現在).csv', '公共施設一覧'],
    ['施設台帳_2026-04-01 (1).xlsx', '施設台帳'],
    ['施設台帳 - コピー.xlsx', '施設台帳'],
    ['takamatsu_toshikei_0085_構造.xlsx', 'takamatsu_toshikei_0085_構造'],
    ['2026.csv', '2026'],
    ['r8.csv', 'r8'],
  ])('%s is an edition of %s', (file, list) => {
    expect(listName(file)).toBe(list);
  });
});
