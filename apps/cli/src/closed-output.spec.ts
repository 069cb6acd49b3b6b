import { describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { mayBeClosed } from './closed-output.js';

/** An output whose first write fails with this code. */
function failing(code: string): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })) });
}

describe('mayBeClosed', () => {
  it('lets a reader leave early, however much is still said', async () => {
    const output = failing('EPIPE');
    mayBeClosed(output);
    for (let line = 0; line < 50; line += 1) output.write('a line\n');
    await new Promise((resolve) => output.once('close', resolve));
    expect(output.errored).toMatchObject({ code: 'EPIPE' });
  });

  it('hides no other failure', () => {
    const output = failing('ENOSPC');
    mayBeClosed(output);
    expect(() => output.emit('error', Object.assign(new Error('full'), { code: 'ENOSPC' }))).toThrow('full');
  });
});
