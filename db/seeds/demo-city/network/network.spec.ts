import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CellNetwork } from './cell-network.js';
import { PathFinder } from './least-cost-path.js';
import { PriorityQueue } from './priority-queue.js';

const grid = { columns: 10, rows: 8, stepKm: 0.25 };
const plain = (_from: number, _to: number, lengthCells: number): number => lengthCells;

it('queues hand out cells by their keys', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 3_000 }), (keys) => {
      const queue = new PriorityQueue();
      keys.forEach((key, cell) => queue.push(cell, key));
      const handedOut: number[] = [];
      while (!queue.isEmpty) handedOut.push(keys[queue.pop()]!);
      expect(handedOut).toEqual([...keys].sort((a, b) => a - b));
    }),
  );
});

describe('PathFinder', () => {
  const finder = new PathFinder(grid);

  it('goes straight where nothing is in the way and around what is', () => {
    expect(finder.path(30, 39, plain)).toEqual([30, 31, 32, 33, 34, 35, 36, 37, 38, 39]);
    const wall = new Set([5, 15, 25, 35, 45, 55, 65]);
    const around = finder.path(30, 39, (from, to, length) => (wall.has(to) ? Infinity : plain(from, to, length)));
    expect(around.some((cell) => cell >= 70)).toBe(true);
    expect(around.some((cell) => wall.has(cell))).toBe(false);
  });

  it('answers an empty way where there is none', () => {
    expect(finder.path(0, 79, () => Infinity)).toEqual([]);
  });

  it('measures the cost from the nearest of several sources', () => {
    const cost = finder.costFrom([0, 9], plain);
    expect([cost[0], cost[4], cost[6], cost[9]]).toEqual([0, 4, 3, 0]);
  });
});

describe('CellNetwork', () => {
  it('joins paths that share cells into stretches between junctions', () => {
    const network = new CellNetwork(grid);
    network.addPath([30, 31, 32, 33, 34, 35], 1);
    network.addPath([53, 43, 33], 2);
    const lines = network.toLines(2, 0.001);
    expect(lines.map(({ rank }) => rank).sort((a, b) => a - b)).toEqual([1, 1, 2]);
    const ends = lines.flatMap(({ points }) => [points[0]!, points.at(-1)!]).map(({ x, y }) => `${x},${y}`);
    const meetings = ends.filter((end, i) => ends.indexOf(end) !== i);
    expect(meetings).toHaveLength(2);
    expect(new Set(meetings).size).toBe(1);
  });

  it('keeps the more important rank of a road used twice, and cuts triangles', () => {
    const network = new CellNetwork(grid);
    network.addPath([30, 31, 32], 2);
    network.addPath([30, 31], 0);
    network.addPath([31, 42, 32], 3);
    const ranks = network
      .toLines(0, 0.001)
      .map(({ rank }) => rank)
      .sort((a, b) => a - b);
    expect(ranks).toEqual([0, 2, 3]);
  });
});
