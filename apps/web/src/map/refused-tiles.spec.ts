import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { isSignInAwaited, settleSignIn } from '../api/signing-in.js';
import { reaskedBy } from './refused-tiles.js';

const origin = 'https://chodo.example';
const place = { x: 923, y: 398, z: 10 };

/** A map that remembers which tiles it was told to ask for again, and how long was waited before. */
function open() {
  const asked: unknown[] = [];
  const pausesMs: number[] = [];
  const map = { refreshTiles: (sourceId: string, tiles: unknown) => void asked.push({ sourceId, tiles }) };
  const pause = async (ms: number) => void pausesMs.push(ms);
  return { again: reaskedBy(map, origin, pause), asked, pausesMs };
}

const refusal = (
  status: number,
  body: object = {},
  url = `${origin}/api/municipalities/992011/tiles/sea/10/923/398.pbf`,
) => ({
  error: { message: 'AJAXError', status, url, body: new Blob([JSON.stringify(body)]) },
  sourceId: 'ground',
  tile: { tileID: { canonical: place } },
});
const tile = { sourceId: 'ground', tiles: [place] };

describe('a tile that was refused', () => {
  afterEach(() => settleSignIn(false));

  it('because the session has ended is asked for again once somebody has signed in', async () => {
    const { again, asked } = open();
    const two = [again(refusal(401)), again(refusal(401))];
    expect(isSignInAwaited()).toBe(true);
    expect(asked).toEqual([]);
    settleSignIn(true);
    await Promise.all(two);
    expect(asked).toEqual([tile, tile]);
  });

  it('is left alone where nobody signs in, and where the map has gone meanwhile', async () => {
    const { again, asked } = open();
    const [first, second] = [again(refusal(401)), again(refusal(429, { retryAfterSeconds: 1 }))];
    again.end();
    settleSignIn(false);
    await Promise.all([first, second]);
    expect(asked).toEqual([]);
  });

  it('because of haste is asked for again after the pause that the server names, and not without end', async () => {
    const { again, asked, pausesMs } = open();
    for (let i = 0; i < 9; i++) await again(refusal(429, { retryAfterSeconds: 7 }));
    expect(pausesMs).toEqual([7000, 7000, 7000, 7000]);
    expect(asked).toEqual([tile, tile, tile, tile]);
  });

  it('by another server opens no sign-in of this one', async () => {
    const { again, asked } = open();
    const say = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await again(refusal(401, {}, 'https://tiles.example/1/2/3.png'));
    await again({ error: { message: 'no WebGL' } });
    expect(isSignInAwaited()).toBe(false);
    expect(asked).toEqual([]);
    expect(say).toHaveBeenCalledTimes(2);
    say.mockRestore();
  });
});
