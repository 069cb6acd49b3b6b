import type { Map as MapLibreMap } from 'maplibre-gl';
import { problemOf } from '../api/problem.js';
import { retryPauseMs } from '../api/retries.js';
import { signedInAgain } from '../api/signing-in.js';

/** What the map library tells of a failure; of a tile that did not come, which one and why. */
export interface TileFailure {
  readonly error: { readonly message: string; readonly status?: number; readonly url?: string; readonly body?: Blob };
  readonly sourceId?: string;
  readonly tile?: { readonly tileID: { readonly canonical: TilePlace } };
}

interface TilePlace {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Of the map, what asking again needs. */
export interface AskedMap {
  readonly refreshTiles: (sourceId: string, tiles: { x: number; y: number; z: number }[]) => void;
}

/** How many times a tile that came too often is asked for again. */
const mostRetries = 4;

/**
 * Asks again for tiles that this server refused: where the session has ended, once somebody has signed in; where it had had enough,
 * after the pause it names. The library itself leaves such a tile empty until the map moves.
 */
export function askAgainWhenRefused(map: MapLibreMap): void {
  const again = reaskedBy(map, location.origin);
  map.on('error', (event) => void again(event as TileFailure));
  map.once('remove', again.end);
}

/** The same for tests: what it does with a failure of a map whose tiles come from `origin`. */
export function reaskedBy(map: AskedMap, origin: string, pause = waitMs) {
  const failures = new Map<string, number>();
  let isGone = false;
  const isWorthIt = async ({ status, body, url = '' }: TileFailure['error']): Promise<boolean> => {
    if (status === 401) return signedInAgain();
    const before = failures.get(url) ?? 0;
    failures.set(url, before + 1);
    if (before >= mostRetries) return false;
    await pause(retryPauseMs(before, problemOf(429, await readJson(body))));
    return true;
  };
  const again = async (failure: TileFailure): Promise<void> => {
    const { error, sourceId, tile } = failure;
    const isRefused = error.status === 401 || error.status === 429;
    if (!isRefused || !sourceId || !tile || !error.url?.startsWith(`${origin}/api/`)) {
      // The library says it itself only where nobody listens.
      // oxlint-disable-next-line no-console
      console.error(error);
      return;
    }
    if (!(await isWorthIt(error)) || isGone) return;
    const { x, y, z } = tile.tileID.canonical;
    map.refreshTiles(sourceId, [{ x, y, z }]);
  };
  return Object.assign(again, {
    end: () => {
      isGone = true;
    },
  });
}

const waitMs = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function readJson(body: Blob | undefined): Promise<unknown> {
  try {
    return JSON.parse((await body?.text()) ?? '');
  } catch {
    return undefined;
  }
}
