import { describe, expect, it } from '@jest/globals';
import { inspectionRecord, templateContent } from '#libs/contracts';
import {
  answerTo,
  asLastTime,
  finishedRecord,
  lastAnswerTo,
  missingIn,
  newRecord,
  questionsOf,
  restAsLastTime,
  withAnswer,
  withFinding,
  withoutFinding,
  withoutPhoto,
  withPhotoAt,
  wordlessIn,
} from './draft.js';
import type { FieldFacility, FieldTemplate } from './field-work.js';

const uuid = (digit: number) => `00000000-0000-4000-8000-${String(digit).padStart(12, '0')}`;
const template: FieldTemplate = {
  id: uuid(1),
  edition: 2,
  ...templateContent.parse({
    name: '劣化状況調査',
    kind: 'condition-survey',
    role: 'engineer',
    majorCategories: [],
    items: [
      { key: 'outer-wall', group: '外部', label: '外壁', answer: 'grade', perBuilding: true },
      { key: 'fence', group: '外構', label: 'フェンス', answer: 'check' },
      { key: 'note', group: '外構', label: '特記', answer: 'text', isRequired: false },
    ],
  }),
};
const buildings = [
  { id: uuid(5), name: '本館' },
  { id: uuid(6), name: '体育館' },
];
const nothing = { grade: null, result: null, number: null, text: null };
const facility = {
  id: uuid(2),
  buildings,
  last: {
    answers: [
      { ...nothing, itemKey: 'outer-wall', buildingId: uuid(5), grade: 'B' },
      { ...nothing, itemKey: 'fence', buildingId: null, result: 'fine' },
    ],
  },
} as unknown as FieldFacility;
const questions = questionsOf(template, facility);
const [wall, gymWall, fence, note] = questions as [
  (typeof questions)[0],
  (typeof questions)[0],
  (typeof questions)[0],
  (typeof questions)[0],
];
const moment = new Date('2026-11-29T01:00:00Z');
const start = newRecord(facility, template, moment);
const photo = (digit: number) => ({
  photoId: uuid(digit),
  sha256: String(digit).repeat(64),
  bytes: 10,
  mediaType: 'image/jpeg' as const,
  widthPx: 4,
  heightPx: 3,
  takenAt: '2026-11-29T10:00:00+09:00',
  drawing: [],
});
const finding = {
  findingId: uuid(8),
  buildingId: null,
  itemKey: 'fence',
  component: 'grounds' as const,
  severity: 'minor' as const,
  description: ' 錆 ',
  position: null,
  photoIds: [],
};
const atFence = { of: 'answer', itemKey: 'fence', buildingId: null } as const;
const atFinding = { of: 'finding', findingId: uuid(8) } as const;

describe('a draft', () => {
  it('asks per building where the template says so', () => {
    expect(questions.map(({ item, building }) => [item.key, building?.name ?? null])).toEqual([
      ['outer-wall', '本館'],
      ['outer-wall', '体育館'],
      ['fence', null],
      ['note', null],
    ]);
  });

  it('takes over the last answer per question, and for all that are open', () => {
    expect(lastAnswerTo(facility, gymWall)).toBeNull();
    expect(answerTo(asLastTime(start, facility, wall), wall)).toMatchObject({ grade: 'B', isAsLastTime: true });
    const changed = withAnswer(start, wall, { grade: 'D' });
    const all = restAsLastTime(changed, facility, questions);
    expect(answerTo(all, wall)).toMatchObject({ grade: 'D', isAsLastTime: false });
    expect(answerTo(all, fence)).toMatchObject({ result: 'fine', isAsLastTime: true });
    expect(missingIn(all, questions)).toEqual([gymWall]);
    expect(answerTo(withAnswer(all, fence, { result: 'defect' }), fence).isAsLastTime).toBe(false);
  });

  it('holds each photo once, and none that nothing names', () => {
    const one = withPhotoAt(start, atFence, photo(3), questions);
    const again = withPhotoAt(one, atFence, { ...photo(3), photoId: uuid(4) }, questions);
    expect(again).toEqual(one);
    const both = withPhotoAt(withFinding(one, finding), atFinding, photo(3), questions);
    expect(both.photos).toHaveLength(1);
    expect(withoutFinding(both, uuid(8)).photos).toHaveLength(1);
    expect(withoutPhoto(both, uuid(3))).toMatchObject({ photos: [], findings: [{ photoIds: [] }] });
    const only = withPhotoAt(withFinding(start, finding), atFinding, photo(3), questions);
    expect(withoutFinding(only, uuid(8)).photos).toEqual([]);
  });

  it('is sent in the shape that the server takes', () => {
    const filled = withPhotoAt(
      withFinding(restAsLastTime(withAnswer(start, note, { text: '  ' }), facility, questions), finding),
      atFinding,
      photo(3),
      questions,
    );
    const sent = finishedRecord(filled, questions, new Date('2026-11-29T01:30:00Z'));
    expect(inspectionRecord.parse(sent)).toEqual(sent);
    expect(sent.answers.map(({ itemKey }) => itemKey)).toEqual(['outer-wall', 'fence']);
    expect(sent.findings[0]?.description).toBe('錆');
    expect(new Date(sent.finishedAt).toISOString()).toBe('2026-11-29T01:30:00.000Z');
  });

  it('keeps what was answered for a building that is no longer in the register', () => {
    const answered = withAnswer(start, gymWall, { grade: 'C' });
    const without = questionsOf(template, { ...facility, buildings: buildings.slice(0, 1) });
    expect(finishedRecord(answered, without, moment).answers).toMatchObject([{ buildingId: uuid(6), grade: 'C' }]);
  });

  it('knows findings without words', () => {
    expect(wordlessIn(withFinding(start, { ...finding, description: ' ' }))).toHaveLength(1);
    expect(wordlessIn(withFinding(start, finding))).toEqual([]);
  });
});
