import { describe, expect, it } from '@jest/globals';
import type { InspectionRecord } from '#libs/contracts';
import { graded, recordOf } from '../../../../test/support/inspection-record.js';
import { shippedTemplates } from '../inspection-templates/shipped-templates.js';
import { clockOffSeconds, gradesOf, subjectOf, worstGradeOf } from './record-rows.js';

const [hall, shed] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const items = shippedTemplates.find(({ kind }) => kind === 'condition-survey')!.items;

function gradesIn(record: InspectionRecord, receivedAt = '2026-11-28T02:00:00Z') {
  const { facilityId, inspectionId: id, revision, inspectedOn } = record;
  const taken = { municipalityCode: '372013', id, revision, facilityId, inspectedOn, inspectedBy: 'sato' };
  return gradesOf(record, items, new Set([hall!]), { ...taken, receivedAt: new Date(receivedAt) }, true);
}

describe('what a record says', () => {
  const answers = [
    graded('roof', hall!, 'B'),
    graded('outer-wall', hall!, 'D'),
    graded('roof', shed!, 'C'),
    graded('remarks', hall!, 'A'),
  ];

  it('are grades of parts of the buildings that stand there, the worse one of two', () => {
    const twice = [...answers, graded('roof', hall!, 'C')];
    const rows = gradesIn(recordOf(hall!, { answers: twice }));
    expect(rows.map(({ buildingId, component, grade }) => [buildingId, component, grade])).toEqual([
      [hall, 'roof', 'C'],
      [hall, 'outer-wall', 'D'],
    ]);
    expect(worstGradeOf({ answers })).toBe('D');
    expect(worstGradeOf({ answers: [] })).toBeNull();
  });

  it('is never of a later day than the one in Japan on which it came', () => {
    const dayOf = (inspectedOn: string, receivedAt: string) =>
      gradesIn(recordOf(hall!, { answers, inspectedOn }), receivedAt)[0]?.gradedOn;
    expect(dayOf('2027-11-28', '2026-11-28T02:00:00Z')).toBe('2026-11-28');
    expect(dayOf('2026-11-29', '2026-11-28T23:00:00Z')).toBe('2026-11-29');
    expect(dayOf('2020-01-01', '2026-11-28T02:00:00Z')).toBe('2020-01-01');
  });

  it('belongs to a finding before an answer', () => {
    const photoIds = ['00000000-0000-4000-8000-000000000009'];
    const record = recordOf(hall!, { answers: [{ ...graded('roof', hall!, 'B'), photoIds }] });
    expect(subjectOf(photoIds[0]!, record)).toEqual({ buildingId: hall, itemKey: 'roof', findingId: null });
    expect(subjectOf('other', record)).toEqual({ buildingId: null, itemKey: null, findingId: null });
  });
});

describe('the clock of a phone', () => {
  const now = new Date('2026-11-28T02:00:00Z');
  const off = (sentAt: string | null, finishedAt: string) =>
    clockOffSeconds(now, sentAt === null ? null : new Date(sentAt), new Date(finishedAt));

  it('is noted where it is far ahead or behind as the record is sent, and a record may have waited', () => {
    expect(off('2027-11-28T02:00:00Z', '2027-11-20T02:00:00Z')).toBe(365 * 86_400);
    expect(off('2025-11-28T02:00:00Z', '2025-11-28T02:00:00Z')).toBe(-365 * 86_400);
    expect(off('2026-11-28T02:01:00Z', '2026-10-01T02:00:00Z')).toBeNull();
  });

  it('that does not tell the time of sending is known to be off only where the record is from the future', () => {
    expect(off(null, '2027-11-28T02:00:00Z')).toBe(365 * 86_400);
    expect(off(null, '2025-11-28T02:00:00Z')).toBeNull();
  });
});
