import { describe, expect, it } from '@jest/globals';
import type { InspectionPhoto } from '#libs/contracts';
import { found, graded, photoOf, recordOf } from '../../../../test/support/inspection-record.js';
import { withoutFinding, withoutPhoto } from './draft.js';
import { takeBack } from './take-back.js';

const facility = '00000000-0000-4000-8000-000000000001';
const building = '00000000-0000-4000-8000-000000000002';
const photo: InspectionPhoto = photoOf(Buffer.from('photo'));
const [first, second] = [found('roof', { photoIds: [photo.photoId] }), found('interior')];
const before = recordOf(facility, {
  answers: [graded('roof', building, 'C')],
  findings: [first, second],
  photos: [photo],
});

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
