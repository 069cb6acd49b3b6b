import { describe, expect, it } from '@jest/globals';
import { commandAnswer } from './command-answer.js';
import type { FileReport } from './imports.schema.js';

const list: FileReport = {
  file: 'schools.csv',
  driver: 'recommended-dataset',
  mapped: false,
  mappable: true,
  asksYear: false,
  advice: null,
  driverName: { ja: '公共施設一覧', en: 'public facilities' },
  reason: null,
  looksLike: null,
  rows: 6,
  created: 1,
  updated: 0,
  unchanged: 1,
  merged: 0,
  skipped: 2,
  held: [
    {
      cell: 'E2',
      causeCell: 'H2',
      reason: { ja: '区域の外', en: 'outside' },
      kind: 'outside-boundary',
      name: 'x',
      sheetRows: 1,
      candidates: [],
      place: null,
      otherPlace: null,
      stale: null,
    },
  ],
  rejected: [{ cell: 'F3', name: null, address: '焼津市1', reason: { ja: '名称なし', en: 'no name' }, faults: [] }],
  warnings: [],
  createdRows: [],
  mergedRows: [],
  updatedRows: [],
  residentRows: [],
  yearRows: [],
  partRows: [],
  partCounts: { created: 0, updated: 0 },
};

describe('commandAnswer', () => {
  it('says of each file what the command promises, and nothing else', () => {
    const towns = {
      ...list,
      file: 'towns.csv',
      driver: null,
      reason: { ja: '一覧でない', en: 'no list' },
      held: [],
      rejected: [],
    };
    expect(commandAnswer({ files: [list, towns] })).toEqual({
      files: [
        {
          file: 'schools.csv',
          driver: 'recommended-dataset',
          rows: 6,
          created: 1,
          updated: 0,
          unchanged: 1,
          merged: 0,
          skipped: 2,
          held: [{ cell: 'H2', reason: 'outside' }],
          rejected: [{ cell: 'F3', reason: 'no name' }],
        },
        expect.objectContaining({ file: 'towns.csv', driver: null, reason: 'no list' }),
      ],
    });
  });
});
