import { describe, expect, it } from '@jest/globals';
import { costKinds, revenueKinds } from '#libs/facility-sheet';
import fc from 'fast-check';
import { recognise, readFacilityFile } from '../read-facility-file.js';
import type { OperationValues } from './operation-row.js';
import { writeOperationRecords } from './write-operation-records.js';

const read = (text: string, name = '運営実績.csv') => readFacilityFile({ name, bytes: Buffer.from(text) });

/** Rows of a file with a header, as CSV without commas in cells. */
const csv = (...lines: string[]) => lines.join('\r\n');

const rejectionsOf = async (text: string) =>
  (await read(text)).rejected.map(({ cell, reason }) => `${cell} ${reason.ja}`);

describe('yearly operation records', () => {
  it('are recognised by a facility, 年度 and any count or amount', async () => {
    expect(await recognise({ name: 'a.csv', bytes: Buffer.from(csv('施設名,年度,利用者数', '公民館,R5,1')) })).toEqual({
      driver: 'operation-records',
      reason: null,
      looksLike: null,
    });
    for (const header of ['施設名,年度', '施設名,利用者数', '年度,利用者数', '施設名,建築年度,延床面積(㎡)']) {
      const { driver } = await recognise({ name: 'a.csv', bytes: Buffer.from(csv(header, '公民館,1,2')) });
      expect(driver).not.toBe('operation-records');
    }
  });

  it('are read with era years, units of columns and of the whole table, merged names and look-alike headers', async () => {
    const file = await read(
      csv(
        '施設別の実績,,,,,(単位:千円)',
        '施設番号,施 設 名,年度,延べ利用者数(人),光熱水費,修繕費(円),使用料・手数料,特記事項',
        '101,陵南公民館,令和5年度,"94,209人","2,899","2,641,248",1982.016,改修中',
        ',,R6,－,２８００,-,0,',
      ),
    );
    expect(file).toMatchObject({ driver: 'operation-records', rowCount: 2, rejected: [], warnings: [], rows: [] });
    expect(file.operations).toEqual([
      {
        cell: 'B3',
        facilityNumber: '101',
        name: '陵南公民館',
        address: null,
        functionName: '',
        values: {
          fiscalYear: 2023,
          users: 94_209,
          openingDays: null,
          bookableSlots: null,
          usedSlots: null,
          staff: null,
          costsYen: { utilities: 2_899_000, repair: 2_641_248 },
          revenuesYen: { fees: 1_982_016 },
          note: '改修中',
        },
      },
      expect.objectContaining({
        cell: 'B4',
        facilityNumber: '101',
        values: expect.objectContaining({
          fiscalYear: 2024,
          costsYen: { utilities: 2_800_000 },
          revenuesYen: { fees: 0 },
        }),
      }),
    ]);
  });

  it('keep of a total what its kinds do not state, as Kakogawa prints 陵南公民館', async () => {
    const [row] = (
      await read(
        csv(
          '施設名,年度,維持管理費(円),光熱水費(円),維持委託料(円),修繕費(円),事業運営費(円),収入(円)',
          '陵南公民館,H28,12267860,2899028,3758124,2641248,10200000,1982016',
        ),
      )
    ).operations;
    expect(row?.values).toMatchObject({
      costsYen: {
        utilities: 2_899_028,
        maintenanceContract: 3_758_124,
        repair: 2_641_248,
        otherMaintenance: 2_969_460,
        otherOperation: 10_200_000,
      },
      revenuesYen: { otherRevenue: 1_982_016 },
    });
  });

  it('of which a cell cannot be used are rejected with that cell', async () => {
    expect(
      await rejectionsOf(
        csv(
          '施設名,年度,利用者数,開館日数,利用可能コマ,利用コマ,修繕費(千円),維持管理費(千円)',
          ',R5,1,,,,,',
          '公民館,昭和六五,1,,,,,',
          '公民館,R5,多数,,,,,',
          '公民館,R5,1,367,,,,',
          '公民館,R5,1,,10,11,,',
          '公民館,R5,1,,,,△5,',
          '公民館,R5,1,,,,1.0005,',
          '公民館,R5,1,,,,500,400',
          '合計,,99,,,,,',
        ),
      ),
    ).toEqual([
      'A2 施設名がありません',
      expect.stringMatching(/^B3 年度: /),
      'C4 利用者数「多数」を0以上の数値として読めません',
      'D5 開館日数「367」は大きすぎます',
      'F6 利用コマ数が利用可能コマ数より多くなっています',
      'G7 修繕費「△5」を0以上の数値として読めません',
      'G8 修繕費「1.0005」に端数があります',
      'H9 合計400,000円が、内訳の計500,000円と合いません',
      'A10 合計の行です',
    ]);
  });

  it('say nothing in rows without a value, which may still name the facility of those below', async () => {
    const file = await read(csv('施設名,年度,利用者数', '公民館,,', ',R5,1', '図書館,R5,-', '※ 数値は暫定,,'));
    expect(file).toMatchObject({ rowCount: 1, rejected: [], operations: [{ cell: 'A3', name: '公民館' }] });
  });

  it('name the columns they do not take', async () => {
    const { warnings } = await read(csv('施設名,年度,利用者数,満足度', '公民館,R5,1,4.5'));
    expect(warnings).toEqual([{ cell: '', reason: expect.objectContaining({ ja: '取り込まない列: 満足度' }) }]);
  });

  it('come back as they were written', async () => {
    const count = (max: number) => fc.option(fc.integer({ min: 0, max }), { nil: null });
    const amounts = <Kind extends string>(kinds: readonly Kind[]) =>
      fc.dictionary(fc.constantFrom(...kinds), fc.integer({ min: 0, max: 1e12 }), { noNullPrototype: true });
    const values: fc.Arbitrary<OperationValues> = fc.record({
      fiscalYear: fc.integer({ min: 1950, max: 2099 }),
      users: count(2e9),
      openingDays: count(366),
      bookableSlots: fc.constant(2_000_000_000),
      usedSlots: count(2e9),
      staff: fc.option(
        fc.integer({ min: 0, max: 10_000_000 }).map((hundredths) => hundredths / 100),
        { nil: null },
      ),
      costsYen: amounts(costKinds),
      revenuesYen: amounts(revenueKinds),
      note: fc.constantFrom(null, '改修中', 'a,b', '"引用"', '二行\n目'),
    });
    const line = fc.record({
      facilityId: fc.uuid(),
      name: fc.constantFrom('中央公民館', '図書館, 分館', '体育館'),
      functionName: fc.constantFrom('', '図書室', '児童館'),
      values,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 6 }), async (lines) => {
        const { operations, rejected } = await read(writeOperationRecords(lines));
        expect(rejected).toEqual([]);
        expect(
          operations.map(({ facilityNumber, name, functionName, values: found }) => ({
            facilityId: facilityNumber,
            name,
            functionName,
            values: found,
          })),
        ).toEqual(lines);
      }),
      { numRuns: 60 },
    );
  });
});
