import { describe, expect, it } from '@jest/globals';
import { escapeStep } from './escape-step.js';

describe('Escape in a field', () => {
  const before = { name: '西小学校', note: '' };

  it('gives back what stood in it, then leaves the form', () => {
    expect(escapeStep({ ...before, note: '仮' }, before, 'note')).toBe('revert');
    expect(escapeStep(before, before, 'note')).toBe('close');
  });

  it('stays while another field holds a change', () => {
    expect(escapeStep({ ...before, note: '仮' }, before, 'name')).toBe('stay');
  });

  it('outside any field leaves only what is unchanged', () => {
    expect(escapeStep(before, before, '')).toBe('close');
    expect(escapeStep({ ...before, name: '東小学校' }, before, '')).toBe('stay');
  });
});
