import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readBuildings } from './buildings-file.js';
import { UsageError } from './command.js';

const header = 'id,category,builtFiscalYear,floorAreaM2';
const read = (...lines: string[]) => readBuildings('b.csv', Buffer.from([header, ...lines].join('\n')));

describe('buildings from a CSV', () => {
  it('are read row by row, widths folded, any order of columns', () => {
    const text = 'floorAreaM2,id,note,category,builtFiscalYear\r\n200.5,a,x,ｽﾎﾟｰﾂ･ﾚｸﾘｴｰｼｮﾝ系施設,１９７０\r\n';
    expect(readBuildings('b.csv', Buffer.from(`\uFEFF${text}`))).toEqual([
      {
        id: expect.any(String),
        facilityId: 'a',
        areas: [{ category: 'スポーツ・レクリエーション系施設', floorAreaM2: 200.5 }],
        builtFiscalYear: 1970,
        estimatedAreaM2: 0,
      },
    ]);
  });

  it('may be CP932', () => {
    const bytes = iconv.encode(`${header}\n1,保健・福祉施設,1990,10\n`, 'cp932');
    expect(readBuildings('b.csv', bytes)[0]?.areas[0]?.category).toBe('保健・福祉施設');
  });

  it('may be none', () => {
    expect(read()).toEqual([]);
  });

  it.each([
    ['1,文化施設,1990,10', 'b.csv: line 3, column category: "文化施設" is none of the 13 categories.'],
    ['1,公園,S45,10', 'b.csv: line 3, column builtFiscalYear: "S45" is no year such as 1971.'],
    ['1,公園,,10', 'b.csv: line 3, column builtFiscalYear: "" is no year such as 1971.'],
    ['1,公園,1990,0', 'b.csv: line 3, column floorAreaM2: "0" is no area in square metres such as 1234.5.'],
    ['1,公園,1990,"1,000"', 'b.csv: line 3, column floorAreaM2: "1,000" is no area in square metres such as 1234.5.'],
    [' ,公園,1990,10', 'b.csv: line 3, column id: " " is blank.'],
  ])('name line and column of what does not fit: %s', (line, message) => {
    expect(() => read('0,公園,1990,10', line)).toThrow(new UsageError(message));
  });

  it.each([
    ['1,公園,1990', 'b.csv: line 4, column floorAreaM2: the row has 3 cells, the header 4.'],
    ['1,公園,1990,10,', 'b.csv: line 4, column 5: the row has 5 cells, the header 4.'],
    ['1,"公園,1990,10', 'b.csv: line 4, column category: a quotation mark is opened and never closed.'],
    ['1,"公"園,1990,10', 'b.csv: line 4, column category: the cell goes on after its closing quotation mark.'],
    [
      '1,公"園,1990,10',
      'b.csv: line 4, column category: a quotation mark stands inside a cell that begins without one.',
    ],
  ])('name line and column of a broken row: %s', (line, message) => {
    expect(() => read('0,公園,1990,10', '', line, '2,公園,1990,10')).toThrow(new UsageError(message));
  });

  it('names the cell of a broken header', () => {
    const message = 'b.csv: line 1, column 2: a quotation mark is opened and never closed.';
    expect(() => readBuildings('b.csv', Buffer.from('id,"category\n'))).toThrow(new UsageError(message));
  });

  it('name the missing column and what is no text', () => {
    expect(() => readBuildings('b.csv', Buffer.from('id,category\n'))).toThrow(
      'line 1: the column builtFiscalYear is missing',
    );
    expect(() => readBuildings('b.csv', Buffer.from([0, 1, 2, 0]))).toThrow(UsageError);
  });
});
