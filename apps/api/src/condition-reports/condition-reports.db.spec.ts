import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import readExcelFile from 'read-excel-file/node';
import type { ConditionGrade } from '#libs/asset';
import { asBuffer } from '../../../../test/support/download.js';
import { recordOf, shipped } from '../../../../test/support/inspection-record.js';
import { currentFiscalYear } from '../settings.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let school: string;
let hall: string;

const add = async (path: string, body: object): Promise<string> =>
  (await server.http.post(`${base}/${path}`).send(body).expect(201)).body.id;
const read = async (path: string) => (await server.http.get(`${base}/${path}`).expect(200)).body;
const sheetsOf = async (path: string) => {
  const { body } = await server.http.get(`${base}/${path}`).buffer(true).parse(asBuffer).expect(200);
  return new Map((await readExcelFile(body as Buffer)).map(({ sheet, data }) => [sheet, data]));
};
const linesOf = async (path: string): Promise<string[]> => {
  const { text } = await server.http.get(`${base}/${path}`).expect(200);
  expect(text.startsWith('\uFEFF')).toBe(true);
  return text.slice(1).trimEnd().split('\r\n');
};

async function survey(on: string, grade: ConditionGrade, changes: Parameters<typeof recordOf>[1] = {}) {
  const { templates } = await read('field-work');
  const { id, edition, items } = templates.find((one: { id: string }) => one.id === shipped.survey);
  const answers = items
    .filter(({ component }: { component: string | null }) => component === 'roof' || component === 'outer-wall')
    .map(({ key }: { key: string }) => ({
      itemKey: key,
      buildingId: hall,
      grade,
      result: null,
      number: null,
      text: null,
      isAsLastTime: false,
      photoIds: [],
    }));
  const moment = `${on}T10:00:00+09:00`;
  const record = recordOf(school, {
    templateId: id,
    templateEdition: edition,
    inspectedOn: on,
    startedAt: moment,
    finishedAt: moment,
    answers,
    ...changes,
  });
  await server.http.post(`${base}/inspections`).set('Idempotency-Key', randomUUID()).send(record).expect(201);
  return record;
}

describe('reports of the condition of a city', () => {
  let finding: string;

  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    school = await add('facilities', { name: '=栗林小学校', majorCategory: '学校教育系施設', owner: 'city' });
    const floorAreaM2 = 1000.5;
    hall = await add(`facilities/${school}/buildings`, {
      name: '校舎',
      structure: 'RC',
      floorAreaM2,
      builtFiscalYear: 1990,
    });
    await add(`facilities/${school}/buildings`, {
      name: '新校舎',
      structure: 'RC',
      floorAreaM2,
      builtFiscalYear: 2026,
    });
    await survey('2024-06-01', 'B');
    const first = await survey('2025-06-01', 'C');
    await survey('2025-06-02', 'D', { inspectionId: first.inspectionId, revision: 2 });
    finding = randomUUID();
    const told = { buildingId: hall, itemKey: null, component: 'roof' as const, severity: 'serious' as const };
    const found = { findingId: finding, ...told, description: '+雨漏り, "南側"', position: null, photoIds: [] };
    await survey('2026-06-01', 'C', { findings: [found] });
    const step = async (version: number, body: object) =>
      server.http.post(`${base}/findings/${finding}/steps`).set('If-Match', `"${version}"`).send(body).expect(201);
    await step(1, { step: 'confirmed', note: null });
    await step(2, { step: 'repaired', note: null, costYen: 450_000 });
  }, 120_000);
  afterAll(() => server.close());

  it('tells the bands of every building and of the city, around what the forecast expects', async () => {
    const { ahead, mean, items } = await read('conditions/bands');
    const forecast = await read('conditions/forecast?years=30');
    expect(ahead).toEqual([5, 10, 20, 30]);
    const off = mean.map(({ expected }: { expected: number }, at: number) => Math.abs(expected - forecast.mean[at]));
    expect(Math.max(...off)).toBeLessThan(0.15);
    const scores = forecast.items.find(({ buildingId }: { buildingId: string }) => buildingId === hall).scores;
    const own = items.find(({ buildingId }: { buildingId: string }) => buildingId === hall).years;
    own.forEach(({ expected, low, high }: Record<'expected' | 'low' | 'high', number>, at: number) => {
      expect(Math.abs(expected - scores[ahead[at]])).toBeLessThanOrEqual(0.2);
      expect(low <= expected && expected <= high).toBe(true);
    });
  });

  it('tells what the parts of a facility were, without superseded revisions, and what may come', async () => {
    const { items } = await read(`conditions/outlook?facility=${school}`);
    const own = items.find(({ buildingId }: { buildingId: string }) => buildingId === hall);
    const roof = own.parts.find(({ kind }: { kind: string }) => kind === 'roof');
    expect(roof.readings.map(({ on, grade }: Record<string, string>) => [on, grade])).toEqual([
      ['2024-06-01', 'B'],
      ['2025-06-02', 'D'],
      ['2026-06-01', 'C'],
    ]);
    expect(roof).toMatchObject({ grade: 'C', points: 40, weight: 51, basis: 'inspected' });
    expect(roof.forecast).toHaveLength(31);
    expect(own.years).toHaveLength(31);
    const interior = own.parts.find(({ kind }: { kind: string }) => kind === 'interior');
    expect(interior).toMatchObject({ basis: 'age', confidence: 'low' });
    expect(interior.reasons).toContain('never-inspected');
  });

  it('sums up a year beside the year before, with the grades of each', async () => {
    const { year, yearBefore, worst } = await read('conditions/summary?fiscalYear=2026');
    const surveys = ({ inspections }: { inspections: { kind: string; count: number }[] }) =>
      inspections.find(({ kind }) => kind === 'condition-survey')?.count;
    expect([surveys(year), surveys(yearBefore)]).toEqual([1, 1]);
    expect([year.buildings, yearBefore.buildings]).toEqual([2, 1]);
    const roofs = ({ grades }: { grades: { kind: string; grade: string; inspected: number }[] }) =>
      grades.filter(({ kind, inspected }) => kind === 'roof' && inspected > 0).map(({ grade }) => grade);
    expect([roofs(year), roofs(yearBefore)]).toEqual([['C'], ['D']]);
    expect(worst[0]).toMatchObject({ buildingName: '校舎' });
    const { items } = await read('conditions');
    expect(year.deferredYen).toBe(
      items.reduce((sum: number, one: { deferredYen: number }) => sum + one.deferredYen, 0),
    );
  });

  it('counts what was found and repaired, with its cost', async () => {
    const { items } = await read('findings');
    // Reported by the clock of the server, which is not the day of the test.
    const { year } = await read(`conditions/summary?fiscalYear=${currentFiscalYear(new Date())}`);
    expect(year.findings).toEqual({ reported: items.length, repaired: 1, repairedYen: 450_000, open: 0 });
  });

  it('writes the conditions as the API tells them, as numbers in Excel and inert in CSV', async () => {
    const { items } = await read('conditions');
    const rows = (await sheetsOf('conditions.xlsx')).get('劣化状況') ?? [];
    const [titles, ...lines] = rows;
    const column = (title: string) => lines.map((line) => line[titles!.indexOf(title)] ?? null);
    const told = (field: string) =>
      lines.map((line) => items.find((one: Record<string, unknown>) => one['buildingName'] === line[1])[field]);
    expect(column('健全度')).toEqual(told('score'));
    expect(column('不具合の解消費(円)')).toEqual(told('deferredYen'));
    expect(column('延床面積(㎡)')).toEqual([1000.5, 1000.5]);
    const bands = await read('conditions/bands');
    const tenYears = (end: string) =>
      lines.map((line) => {
        const { buildingId } = items.find((one: Record<string, unknown>) => one['buildingName'] === line[1]);
        const told = bands.items.find((one: Record<string, unknown>) => one['buildingId'] === buildingId);
        return told?.years[1][end] ?? null;
      });
    expect(column('健全度 10年後')).toEqual(tenYears('expected'));
    expect(column('10年後 下限(80%)')).toEqual(tenYears('low'));
    const [, first] = await linesOf('conditions.csv');
    expect(first).toContain("'=栗林小学校");
  });

  it('writes one line for each answer of the last revisions, and a sheet of the inspections', async () => {
    const lines = await linesOf('inspections.csv?fiscalYear=2025');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(',D,');
    const sheets = await sheetsOf('inspections.xlsx?language=en');
    expect(sheets.get('Inspections')).toHaveLength(4);
    expect(sheets.get('Answers')).toHaveLength(7);
  });

  it('writes findings with their steps and costs', async () => {
    const [, line] = await linesOf('findings.csv');
    expect(line).toContain(`"'+雨漏り, ""南側"""`);
    expect(line).toContain(',450000,');
    const { items } = await read('findings');
    const { urgency, consequence, priority } = items[0].weight;
    expect(line).toContain(`,${urgency},${consequence},${priority},`);
    const sheets = await sheetsOf('findings.xlsx');
    expect(
      sheets
        .get('経過')
        ?.slice(1)
        .map((row) => row[4]),
    ).toEqual(['報告', '現地確認', '補修済']);
  });

  it('answers 404 for a city that is not there, before the first line', async () => {
    const { status } = await server.http.get('/api/municipalities/131016/findings.csv');
    expect(status).toBe(404);
  });
});
