import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { batchOf } from './bulk-insert.js';

const value = fc.oneof(fc.constantFrom(null, 0, 'a', true), fc.dictionary(fc.constantFrom('x', 'y'), fc.nat(1)));
const row = fc.record({ id: fc.nat(3), name: value, attributes: value });

describe('batchOf', () => {
  it('tells every row whole: what all have in common, and what each has beside', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const batch = batchOf(rows);
        const common = JSON.parse(batch.common) as object;
        const told = (JSON.parse(String(batch.rows)) as object[]).map((each) => ({ ...common, ...each }));
        expect(told).toEqual(rows.map((each) => ({ ...each })));
        expect([batch.count, batch.columns]).toEqual([rows.length, ['id', 'name', 'attributes']]);
      }),
    );
  });

  it('says once what all rows have in common', () => {
    const batch = batchOf([
      { code: '372013', id: 1, attributes: {} },
      { code: '372013', id: 2, attributes: {} },
    ]);
    expect([batch.common, batch.rows]).toEqual(['{"code":"372013","attributes":{}}', '[{"id":1},{"id":2}]']);
  });
});
