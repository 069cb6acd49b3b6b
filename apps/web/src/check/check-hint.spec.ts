import { describe, expect, it } from '@jest/globals';
import { ja } from '../i18n/ja.js';
import { hintOf } from './check-hint.js';

const pending = (floorArea: number) => ({ pendingFacilities: { floorArea, builtYear: 0 } });
const check = { key: 'floorArea', count: 427 } as const;

describe('hintOf', () => {
  it('names the estimate where it helps, and how many it does not', () => {
    expect(hintOf(check, pending(427), ja)).toBe('棟の延床面積を入力するか、下の推計を使ってください。');
    expect(hintOf(check, pending(426), ja)).toContain('1施設は推計できないため');
  });

  it('says nothing of it where it cannot help, or is not known to', () => {
    expect(hintOf(check, pending(0), ja)).not.toContain('推計');
    expect(hintOf(check, undefined, ja)).not.toContain('推計');
    expect(hintOf({ key: 'owner', count: 3 }, pending(1), ja)).toBe(ja.check.hints.owner);
  });
});
