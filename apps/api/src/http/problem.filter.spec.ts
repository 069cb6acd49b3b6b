import { describe, expect, it } from '@jest/globals';
import { toProblem } from './problem.filter.js';

describe('a failure of a request', () => {
  it('for want of room on the disk says so, and when to try again', () => {
    const problem = toProblem(Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' }));
    expect(problem).toMatchObject({ status: 507, kind: 'storage-full', extensions: { retryAfterSeconds: 60 } });
    expect(problem.extensions.detailJa).toContain('いっぱい');
    expect(problem.message).not.toContain('ENOSPC');
  });

  it('that nobody foresaw tells nothing of itself', () => {
    const problem = toProblem(new Error('secret'));
    expect(problem).toMatchObject({ status: 500, kind: 'internal' });
    expect(problem.message).not.toContain('secret');
  });
});
