import { buildRoads, type RoadNetwork } from './network/roads.js';
import { layRailways, type Railways } from './network/railway.js';
import { layStreets } from './network/streets.js';
import { layMotorway } from './network/through-routes.js';
import { createRandom } from './random.js';
import { drawBorders } from './settlement/borders.js';
import { chooseCentres, type DistrictCentre } from './settlement/centres.js';
import { growDistricts } from './settlement/districts.js';
import { findHamlets } from './settlement/hamlets.js';
import { type LandLabels, neighbourLabel, seaLabel } from './settlement/land-labels.js';
import { type People, settlePeople } from './settlement/people.js';
import { type BorderArc, ringsAround } from './shapes/partition.js';
import { assemblePolygons, type Polygon, polygonContains } from './shapes/rings.js';
import { formGround } from './terrain/ground.js';
import { type Landscape, surveyLandscape } from './terrain/landscape.js';
import { cellAt, centreOf, type Point } from './terrain/raster.js';
import { dammedReservoir, type Reservoir } from './terrain/reservoir.js';
import { type River, traceRivers } from './terrain/rivers.js';

/** The city as shapes and rasters on the plane, before anything has a name. */
export interface CityForm {
  readonly landscape: Landscape;
  readonly centres: readonly DistrictCentre[];
  readonly land: LandLabels;
  /** District number (1 and up) of each cell of the 250 m grid, 0 elsewhere. */
  readonly districtOf: Uint8Array;
  readonly borders: readonly BorderArc[];
  readonly districtAreas: readonly (readonly Polygon[])[];
  readonly cityArea: readonly Polygon[];
  readonly rivers: readonly River[];
  readonly reservoir: Reservoir | null;
  /** Cells of the 250 m grid under the reservoir. */
  readonly lakeCells: ReadonlySet<number>;
  readonly hamlets: readonly Point[];
  readonly roads: RoadNetwork;
  readonly motorway: readonly Point[];
  readonly railways: Railways;
  readonly people: People;
  readonly streets: readonly (readonly Point[])[];
}

/** Forms land, water, districts, roads and people, each from what was there before it. */
export function formCity(seed: number): CityForm {
  const landscape = surveyLandscape(formGround(seed));
  const centres = chooseCentres(landscape);
  const land = growDistricts(landscape, centres);
  const borders = drawBorders(land, landscape.ground, createRandom(seed, 'borders'));
  const districtOf = districtsOnCoarseGrid(landscape, land);
  const rivers = traceRivers(landscape);
  const reservoir = dammedReservoir(landscape);
  const lakeCells = cellsUnder(landscape, reservoir);
  const hamlets = findHamlets(landscape, centres, lakeCells);
  const roads = buildRoads(landscape, centres, hamlets, lakeCells);
  const railways = layRailways(landscape, centres, roads.mainCells, lakeCells);
  const people = settlePeople(
    landscape,
    { centres, districtOf, hamlets, mainRoadCells: roads.mainCells, stations: railways.stations, lakeCells },
    createRandom(seed, 'people'),
  );
  return {
    landscape,
    centres,
    land,
    districtOf,
    borders,
    districtAreas: centres.map((_, i) => areaOf(borders, (label) => label === i + 1)),
    cityArea: areaOf(borders, (label) => label !== seaLabel && label !== neighbourLabel),
    rivers,
    reservoir,
    lakeCells,
    hamlets,
    roads,
    motorway: layMotorway(landscape, centres, lakeCells),
    railways,
    people,
    streets: layStreets(centres, streetGround(landscape, districtOf, people), createRandom(seed, 'streets')),
  };
}

function areaOf(borders: readonly BorderArc[], isInside: (label: number) => boolean): Polygon[] {
  return assemblePolygons(ringsAround(borders, isInside));
}

function districtsOnCoarseGrid({ heightM }: Landscape, land: LandLabels): Uint8Array {
  return Uint8Array.from(heightM.values, (_, cell) => {
    const { x, y } = centreOf(heightM, cell);
    const label = land.labels[cellAt(land, x, y)]!;
    return label === neighbourLabel ? 0 : label;
  });
}

function cellsUnder({ heightM }: Landscape, reservoir: Reservoir | null): Set<number> {
  const cells = new Set<number>();
  if (reservoir === null) return cells;
  heightM.values.forEach((_, cell) => {
    if (polygonContains(reservoir.surface, centreOf(heightM, cell))) cells.add(cell);
  });
  return cells;
}

function streetGround(landscape: Landscape, districtOf: Uint8Array, people: People) {
  const { heightM, seaKm } = landscape;
  const [now] = people.perCell;
  return {
    perKm2: { ...now!, values: now!.values.map((count) => count * 16) },
    districtAt: (x: number, y: number) => districtOf[cellAt(heightM, x, y)]!,
    isDry: (x: number, y: number) => seaKm.values[cellAt(heightM, x, y)]! > 0.3,
  };
}
