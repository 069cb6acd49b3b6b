import { yenUnits } from '#libs/money';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPastedMoney, withPastedCells } from './pasted-money.js';
import { filledDown, readCells, shownCells, totalOf, withCells, yearMoneyOf } from './year-money.js';

const amounts = fc.array(fc.nat({ max: 1e12 }), { minLength: 1, maxLength: 60 });
const none = { availableYen: null, generalYen: null, bondYen: null, grantYen: null };
const blank = { amount: '', unit: 'yen' } as const;

describe('the money of each year', () => {
  it('is written and read without losing a yen, and adds up', () => {
    fc.assert(
      fc.property(amounts, (yen) => {
        const money = yearMoneyOf({ ...none, bondYen: yen });
        const cells = shownCells(money, 'bondYen', blank, yen.length);
        expect(readCells(cells, money.unit)).toEqual({ ok: true, yen });
        expect(totalOf(cells, money.unit)).toBe(yen.reduce((sum, one) => sum + one, 0));
      }),
    );
  });

  it('holds the last amount on in a longer plan, and shows one amount in every year', () => {
    const money = yearMoneyOf({ ...none, grantYen: [1_000_000, 2_000_000] });
    expect(shownCells(money, 'grantYen', blank, 4).map(Number)).toEqual(
      [1, 2, 2, 2].map((one) => one * (money.unit === 'million-yen' ? 1 : 1000)),
    );
    expect(shownCells(money, 'bondYen', { amount: '92', unit: 'hundred-million-yen' }, 2)).toEqual(
      money.unit === 'million-yen' ? ['9,200', '9,200'] : ['9,200,000', '9,200,000'],
    );
  });

  it('is filled from a year on, and stays as it was before', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 60 }), fc.nat(), (cells, at) => {
        const from = at % cells.length;
        const filled = filledDown(cells, from);
        expect(filled.slice(0, from)).toEqual(cells.slice(0, from));
        expect(new Set(filled.slice(from))).toEqual(new Set([cells[from]]));
        expect(filled).toHaveLength(cells.length);
      }),
    );
  });

  it('tells which years are blank, and which cell is no amount', () => {
    expect(readCells(['1', '', '3', ' '], 'yen')).toEqual({ ok: false, problem: { kind: 'missing', places: [1, 3] } });
    expect(readCells(['1', 'abc'], 'yen')).toEqual({
      ok: false,
      problem: { kind: 'unread', place: 1, why: 'not-a-number' },
    });
    expect(readCells(['1.5'], 'yen')).toMatchObject({ ok: false, problem: { why: 'part-of-yen' } });
  });

  it('changes one column alone', () => {
    const money = yearMoneyOf({ ...none, availableYen: [5], bondYen: [7] });
    const { cells } = withCells(money, 'bondYen', ['8']);
    expect(cells).toEqual({ ...money.cells, bondYen: ['8'] });
  });
});

describe('a column pasted from a spreadsheet', () => {
  const place = { fromFiscalYear: 2027, years: 40, columns: 4, row: 0, column: 0 };
  const columnsOf = (text: string, at: Partial<typeof place> = {}) => {
    const where = { ...place, ...at };
    const blanks = Array.from({ length: where.columns }, () => Array.from({ length: where.years }, () => ''));
    return withPastedCells(blanks, readPastedMoney(text, 'million-yen', where).cells);
  };

  it('fills the years from the focused one on, in whatever unit, and loses nothing', () => {
    const given = fc.array(fc.array(fc.nat({ max: 1e7 }), { minLength: 1, maxLength: 4 }), {
      minLength: 2,
      maxLength: 40,
    });
    fc.assert(
      fc.property(given, fc.constantFrom(...yenUnits), fc.constantFrom('\n', '\r\n'), (rows, unit, end) => {
        const width = Math.min(...rows.map(({ length }) => length));
        const table = rows.map((row) => row.slice(0, width));
        // Amounts that run on by one could be years.
        fc.pre(width === 1 || table.some(([one], at) => at > 0 && one !== table[at - 1]![0]! + 1));
        const text = table.map((row) => row.map((one) => one.toLocaleString('en-US')).join('\t')).join(end) + end;
        const { cells, unread, outside } = readPastedMoney(text, unit, place);
        expect([unread, outside]).toEqual([[], []]);
        expect(cells).toHaveLength(table.length * width);
        for (const { row, column, text: cell } of cells)
          expect(Number(cell.replaceAll(',', ''))).toBe(table[row]![column]);
      }),
    );
  });

  it('goes by its years where it has them, under whatever heading', () => {
    const [line, general] = columnsOf('年度\t財源の枠\t一般財源\n令和10年度\t9,200\t1,000\n令和11年度\t9,000\t900\n');
    expect(line!.slice(0, 4)).toEqual(['', '9,200', '9,000', '']);
    expect(general!.slice(0, 4)).toEqual(['', '1,000', '900', '']);
    expect(columnsOf('FY2027\t12\nFY2028\t13')[0]!.slice(0, 3)).toEqual(['12', '13', '']);
    expect(columnsOf('R9\t12')[0]![0]).toBe('12');
  });

  it('takes amounts that look like years for amounts where they do not follow each other', () => {
    const [line, general] = columnsOf('2000\t10\n2000\t20');
    expect([line!.slice(0, 2), general!.slice(0, 2)]).toEqual([
      ['2000', '2000'],
      ['10', '20'],
    ]);
  });

  it('names the lines that are no amounts, and those outside the plan, and fills the others', () => {
    const read = readPastedMoney('9200\nabc\n△100\n9000', 'million-yen', place);
    expect(read.unread).toEqual([
      { line: 2, text: 'abc' },
      { line: 3, text: '△100' },
    ]);
    expect(read.cells.map(({ row, text }) => [row, text])).toEqual([
      [0, '9200'],
      [3, '9000'],
    ]);
    expect(readPastedMoney('1\n2\n3', 'yen', { ...place, row: 38 }).outside).toEqual([3]);
    expect(readPastedMoney('令和8年度\t1\n令和9年度\t2\n合計\t3', 'yen', place)).toMatchObject({
      outside: [1],
      unread: [{ line: 3, text: '合計 3' }],
      cells: [{ row: 0, column: 0, text: '2' }],
    });
  });

  it('says that the first line was a heading', () => {
    expect(readPastedMoney('財源の枠\n9200\n9300', 'yen', place)).toMatchObject({ hasHeading: true, unread: [] });
    expect(readPastedMoney('\n9200', 'yen', place)).toMatchObject({ hasHeading: false });
  });
});
