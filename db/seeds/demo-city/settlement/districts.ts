import { infinity, math } from '../math.js';
import { PriorityQueue } from '../network/priority-queue.js';
import type { Landscape } from '../terrain/landscape.js';
import { cellAt, gridOf, planeHeightKm, planeWidthKm } from '../terrain/raster.js';
import { type LandLabels, neighbourLabel, seaLabel, sweepSpecks } from './land-labels.js';
import type { DistrictCentre, DistrictKind } from './centres.js';

/** How slowly a district's reach grows with distance; a busy district stays small. */
const reluctance: Readonly<Record<DistrictKind, number>> = {
  downtown: 1.35,
  port: 1.15,
  newtown: 1.2,
  beach: 1.05,
  plain: 1,
  ria: 0.95,
  valley: 0.9,
  mountain: 0.8,
};

/** Grows the districts from their centres at the pace of a walker, so that they meet on ridges and rivers. */
export function growDistricts(landscape: Landscape, centres: readonly DistrictCentre[]): LandLabels {
  const coarse = spread(landscape, centres);
  const grid = gridOf(planeWidthKm, planeHeightKm, 0.125);
  const labels = new Uint8Array(grid.columns * grid.rows);
  for (let row = 0, cell = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++, cell++) {
      const isLand = landscape.ground.heightM.values[cell]! > 0;
      labels[cell] = isLand ? vote(coarse, landscape, column / 2 - 0.25, row / 2 - 0.25) : seaLabel;
    }
  }
  sweepSpecks({ ...grid, labels });
  return { ...grid, labels };
}

function spread(landscape: Landscape, centres: readonly DistrictCentre[]): Uint8Array {
  const { heightM, inCity } = landscape;
  const { columns } = heightM;
  const labels = new Uint8Array(inCity.length);
  const cost = new Float64Array(inCity.length).fill(infinity);
  const steps = [-1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1];
  const queue = new PriorityQueue();
  centres.forEach(({ point }, i) => {
    const cell = cellAt(heightM, point.x, point.y);
    cost[cell] = 0;
    labels[cell] = i + 1;
    queue.push(cell, 0);
  });
  while (!queue.isEmpty) {
    const key = queue.nextKey;
    const cell = queue.pop();
    if (key > cost[cell]!) continue;
    const pace = reluctance[centres[labels[cell]! - 1]!.kind];
    for (const step of steps) {
      const neighbour = cell + step;
      if (neighbour < 0 || neighbour >= cost.length) continue;
      const next = key + pace * toil(landscape, cell, neighbour);
      if (next >= cost[neighbour]!) continue;
      cost[neighbour] = next;
      labels[neighbour] = labels[cell]!;
      queue.push(neighbour, next);
    }
  }
  return labels;
}

/** Effort of a step: water is slow, climbing is slower, a large river stops most. */
function toil({ heightM, drainage, inCity }: Landscape, from: number, to: number): number {
  const gap = math.abs(from - to);
  const length = gap === 1 || gap === heightM.columns ? 1 : math.SQRT2;
  if (heightM.values[to]! <= 0) return 4 * length;
  if (inCity[to] === 0) return 6 * length;
  const climb = math.abs(heightM.values[to]! - heightM.values[from]!) / (250 * length);
  const river = drainage.areaKm2[to]! > 25 ? 6 : drainage.areaKm2[to]! > 8 ? 2 : 0;
  return length * (1 + 22 * climb) + river;
}

/** The label that weighs most among the coarse cells around a fine cell. */
function vote(coarse: Uint8Array, { heightM, inCity }: Landscape, gx: number, gy: number): number {
  const weights = new Map<number, number>();
  const reach = 1.5;
  for (let row = math.ceil(gy - reach); row <= gy + reach; row++) {
    for (let column = math.ceil(gx - reach); column <= gx + reach; column++) {
      if (row < 0 || column < 0 || row >= heightM.rows || column >= heightM.columns) continue;
      const cell = row * heightM.columns + column;
      if (heightM.values[cell]! <= 0) continue;
      const label = inCity[cell] === 1 ? coarse[cell]! : neighbourLabel;
      const weight = math.exp(-((row - gy) ** 2 + (column - gx) ** 2) / 0.8);
      weights.set(label, (weights.get(label) ?? 0) + weight);
    }
  }
  let best = neighbourLabel;
  let most = 0;
  for (const [label, weight] of weights) {
    if (weight <= most) continue;
    most = weight;
    best = label;
  }
  return best;
}
