import { describe, expect, it } from '@jest/globals';
import type { InspectionAnswer, InspectionFinding, InspectionPhoto, InspectionRecord } from '#libs/contracts';
import { newFinding, withoutFinding, withoutPhoto } from './draft.js';
import { takeBack } from './take-back.js';

const building = '00000000-0000-4000-8000-000000000002';
const photo: InspectionPhoto = {
  photoId: '00000000-0000-4000-8000-000000000003',
  sha256: 'a'.repeat(64),
  bytes: 100,
  widthPx: 10,
  heightPx: 10,
  mediaType: 'image/jpeg',
  takenAt: '2026-11-28T09:10:00+09:00',
  drawing: [],
};

function graded(itemKey: string, buildingId: string, grade: InspectionAnswer['grade']): InspectionAnswer {
  return { itemKey, buildingId, grade, result: null, number: null, text: null, isAsLastTime: false, photoIds: [] };
}

const first: InspectionFinding = { ...newFinding(null), description: 'ふくれ', photoIds: [photo.photoId] };
const second: InspectionFinding = { ...newFinding(null), description: 'きしみ' };
const before: InspectionRecord = {
  schemaVersion: 1,
  inspectionId: '00000000-0000-4000-8000-000000000004',
  revision: 1,
  facilityId: '00000000-0000-4000-8000-000000000001',
  templateId: '00000000-0000-4000-8000-000000000005',
  templateEdition: 1,
  startedAt: '2026-11-28T09:00:00+09:00',
  finishedAt: '2026-11-28T10:00:00+09:00',
  inspectedOn: '2026-11-28',
  answers: [graded('roof', building, 'C')],
  findings: [first, second],
  photos: [photo],
  note: null,
};

describe('a change of a draft that is taken back', () => {
  it('puts a finding back at its place with its photos, and keeps what was entered since', () => {
    const after = withoutFinding(before, first.findingId);
    const answers = [graded('roof', building, 'D'), graded('interior', building, 'B')];
    const since = { ...after, note: '雨', answers, findings: [{ ...second, description: '床のきしみ' }] };
    expect(takeBack(since, before, after)).toEqual({
      ...before,
      note: '雨',
      answers,
      findings: [first, { ...second, description: '床のきしみ' }],
    });
  });

  it('puts a photo back where it was named, though the words beside it were changed', () => {
    const after = withoutPhoto(before, photo.photoId);
    const since = { ...after, findings: [{ ...after.findings[0]!, description: '雨漏り' }, second] };
    expect(takeBack(since, before, after)).toEqual({
      ...before,
      findings: [{ ...first, description: '雨漏り' }, second],
    });
  });

  it('takes away what it added, but not what somebody has worked on since', () => {
    const added = [graded('interior', building, 'B'), graded('electrical', building, 'B')];
    const after = { ...before, answers: [...before.answers, ...added] };
    const corrected = { ...added[1]!, grade: 'D' as const };
    const since = { ...after, answers: [...before.answers, added[0]!, corrected] };
    expect(takeBack(since, before, after).answers).toEqual([...before.answers, corrected]);
  });
});
