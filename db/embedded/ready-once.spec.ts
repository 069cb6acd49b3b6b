import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReadyOnce } from './ready-once.js';

function message(type: string, body: string): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(4 + Buffer.byteLength(body), 1);
  return Buffer.concat([head, Buffer.from(body)]);
}

/** The answer as the client gets it when it arrives in pieces that end at these places. */
function passed(answer: Buffer, ends: readonly number[]): Buffer {
  const gate = new ReadyOnce();
  const places = [...ends.map((end) => end % (answer.length + 1)), answer.length].sort((a, b) => a - b);
  let start = 0;
  const through = places.map((end) => {
    const piece = answer.subarray(start, end);
    start = end;
    return gate.push(piece);
  });
  return Buffer.concat([...through, gate.end()]);
}

describe('ReadyOnce', () => {
  const rows = [message('T', 'columns'), message('D', 'row Z'), message('D', 'x'.repeat(70)), message('n', '')];
  const ready = message('Z', 'E');

  it('says ready once, at the end, however often the engine says it and however it is cut', () => {
    const answer = Buffer.concat([...rows, message('E', 'duplicate key'), ready, ready]);
    const expected = Buffer.concat([...rows, message('E', 'duplicate key'), ready]);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (ends) => {
        expect(passed(answer, ends).equals(expected)).toBe(true);
      }),
    );
  });

  it('says nothing more where the engine was not ready', () => {
    expect(passed(Buffer.concat(rows), []).equals(Buffer.concat(rows))).toBe(true);
  });
});
