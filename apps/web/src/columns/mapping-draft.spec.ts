import { describe, expect, it } from '@jest/globals';
import type { OfferedHeader } from '../api/types.js';
import { ja } from '../i18n/ja.js';
import {
  ageFields,
  draftOf,
  faultsOf,
  fieldOf,
  mainFields,
  moreFields,
  townFields,
  unusedColumns,
  withColumn,
  yearFields,
} from './mapping-draft.js';

const header: OfferedHeader = {
  fingerprint: '0'.repeat(64),
  fromRow: 1,
  toRow: 1,
  columns: [
    { name: '建物の名前', letters: 'A', samples: ['林公民館'] },
    { name: '所', letters: 'B', samples: ['林町1'] },
    { name: '写真', letters: 'C', samples: ['a.jpg'] },
    { name: '予備', letters: 'D', samples: [] },
  ],
  guess: { name: '建物の名前' },
  remembered: null,
  version: 0,
  used: false,
};

describe('a mapping on its way', () => {
  it('asks for every field once', () => {
    const asked = [...mainFields, ...moreFields, ...yearFields, ...townFields, ...ageFields];
    expect(asked.toSorted()).toEqual(Object.keys(ja.mapping.fields).toSorted());
  });

  it('begins with what is remembered, else with the guess', () => {
    expect(draftOf(header)).toEqual({ name: '建物の名前' });
    expect(draftOf({ ...header, remembered: { name: '所' } })).toEqual({ name: '所' });
  });

  it('can give a column to a field and take it away', () => {
    const more = withColumn(draftOf(header), 'address', '所');
    expect(more).toEqual({ name: '建物の名前', address: '所' });
    expect(withColumn(more, 'address', '')).toEqual({ name: '建物の名前' });
    expect(fieldOf(more, '所')).toBe('address');
    expect(fieldOf(more, '写真')).toBeNull();
  });

  it('has a fault without a name, and at the second field of a column', () => {
    expect(faultsOf({ name: '所' }).size).toBe(0);
    expect([...faultsOf({})]).toEqual([['name', { kind: 'missing' }]]);
    expect([...faultsOf({ name: '所', note: '所' })]).toEqual([['note', { kind: 'twice', other: 'name' }]]);
  });

  it('tells which columns with values are left', () => {
    expect(unusedColumns(header, { name: '建物の名前', address: '所' }).map(({ name }) => name)).toEqual(['写真']);
  });
});
