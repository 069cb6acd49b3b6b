import { describe, expect, it } from '@jest/globals';
import { readPastedPopulation } from './pasted-population.js';

describe('readPastedPopulation', () => {
  it('reads two columns of a spreadsheet below a heading', () => {
    expect(readPastedPopulation('年\t人口\r\n2020\t332,931\r\n2040\t255,645\r\n')).toEqual({
      rows: [
        { year: '2020', residents: '332,931', source: '' },
        { year: '2040', residents: '255,645', source: '' },
      ],
      unread: [],
    });
  });

  it('reads the same lying on its side', () => {
    expect(readPastedPopulation('年\t令和2年\t2040年\n人口\t332931\t255645').rows).toEqual([
      { year: '令和2年', residents: '332931', source: '' },
      { year: '2040年', residents: '255645', source: '' },
    ]);
  });

  it('keeps a third column as the source', () => {
    expect(readPastedPopulation('2020\t９０，０００人\t国勢調査').rows).toEqual([
      { year: '2020', residents: '９０，０００人', source: '国勢調査' },
    ]);
  });

  it('reads lines of a text file, where a comma parts the year and groups the digits', () => {
    expect(readPastedPopulation('2020,332,931\n2060 175,940').rows).toEqual([
      { year: '2020', residents: '332,931', source: '' },
      { year: '2060', residents: '175,940', source: '' },
    ]);
  });

  it('names the lines it cannot read', () => {
    expect(readPastedPopulation('2020\t332,931\n昭和六五年\t1\n2040\t不明')).toEqual({
      rows: [{ year: '2020', residents: '332,931', source: '' }],
      unread: [
        { line: 2, text: '昭和六五年 1' },
        { line: 3, text: '2040 不明' },
      ],
    });
    expect(readPastedPopulation('こんにちは').unread).toEqual([{ line: 1, text: 'こんにちは' }]);
  });
});
