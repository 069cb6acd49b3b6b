import { drawInspections } from '#db/seeds/demo-city/inspections/inspections';
import type { DemoFacility } from '#db/seeds/demo-city/types';
import { inspectionRecord } from '#libs/contracts';
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { inspectionRows, recordOf, statusOf } from './inspection-rows.js';

const unknown = { middleCategory: null, smallCategory: null, address: null, poiCode: null } as const;

/** A facility with an old and a new building. */
function facility(number: number): DemoFacility {
  const building = (builtFiscalYear: number) => ({
    id: randomUUID(),
    name: '本館',
    structure: 'RC' as const,
    storeysAbove: 2,
    storeysBelow: 0,
    floorAreaM2: 900,
    builtFiscalYear,
    functions: [],
    components: [],
  });
  return {
    ...unknown,
    id: randomUUID(),
    districtId: randomUUID(),
    name: `架空会館${number}`,
    nameKana: null,
    majorCategory: null,
    owner: 'city',
    department: number % 2 ? '学校施設課' : null,
    location: { lon: 137.2, lat: 34.9 },
    managementForm: null,
    status: 'open',
    bundledManagement: false,
    buildings: [building(1971), building(2008)],
  };
}

const rounds = drawInspections(
  1,
  Array.from({ length: 60 }, (_, number) => facility(number)),
  '2026-11-29',
);
const photos = rounds.flatMap(({ findings }) => findings.flatMap(({ photo }) => photo ?? []));
const file = { storedAs: '0'.repeat(32), sha256: 'a'.repeat(64), bytes: 20_000, widthPx: 800, heightPx: 600 };
const drawings = new Map(photos.map(({ id }) => [id, file]));

describe('inspections of the demo city as rows', () => {
  it('hold records as the contract between phone and server has them', () => {
    for (const round of rounds) {
      const record = recordOf(round, drawings);
      expect(inspectionRecord.parse(record)).toEqual(record);
    }
    expect(photos.length).toBeGreaterThan(5);
  });

  it('leave what an inspector saw from the air to an engineer, and most findings with a place near the facility', () => {
    const table = new Map(inspectionRows(rounds, drawings));
    const grades = table.get('condition_grade')!;
    expect(new Set(grades.map((row) => `${String(row['graded_by'])} ${String(row['confirmed'])}`))).toEqual(
      new Set(['demo-planner true', 'demo-inspector false']),
    );
    const findings = table.get('finding')!;
    expect(new Set(findings.map((row) => row['reported_by']))).toEqual(
      new Set(['demo-manager', 'demo-planner', 'demo-inspector']),
    );
    const placed = rounds.flatMap((round) => round.findings.flatMap(({ position }) => position ?? []));
    expect(placed.length).toBeGreaterThan(findings.length / 2);
    for (const { lon, lat } of placed) expect(Math.hypot(lon - 137.2, lat - 34.9)).toBeLessThan(0.001);
  });

  it('number the receipts of each fiscal year without gaps', () => {
    const table = new Map(inspectionRows(rounds, drawings));
    const receipts = table
      .get('inspection')!
      .map((row) => [row['receipt_fiscal_year'], row['receipt_serial']].join(' '));
    expect(new Set(receipts).size).toBe(rounds.length);
    const ofYear = table.get('inspection')!.filter((row) => row['receipt_fiscal_year'] === 2025);
    expect(ofYear.map((row) => row['receipt_serial'])).toEqual(ofYear.map((_, at) => at + 1));
  });

  it('lead each finding to where its steps lead, and refuse a walk that cannot be', () => {
    const findings = rounds.flatMap((round) => round.findings);
    const ends = findings.map(({ steps }) => steps.at(-1)?.step ?? 'reported');
    expect(findings.map(statusOf)).toEqual(ends);
    const step = { id: '', step: 'verified', day: '2026-01-01', by: 'engineer', note: null, sets: {} } as const;
    expect(() => statusOf({ id: 'x', steps: [step] })).toThrow('cannot go from reported by verified');
  });
});
