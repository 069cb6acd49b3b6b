import { math } from './math.js';
import { type CityForm, formCity } from './city-form.js';
import { drawFacilities } from './facilities/facilities.js';
import { multiPolygonGeometry } from './geometry.js';
import { areaLayers } from './geography/area-layers.js';
import { labelLayer, nameDistricts } from './geography/labels.js';
import { lineLayers } from './geography/line-layers.js';
import { cityName } from './naming/geographic-names.js';
import type { PlaceName } from './naming/place-name.js';
import { drawOperations } from './operations/operations.js';
import { drawProperty } from './property/property.js';
import { createRandom, stableId } from './random.js';
import { nameLocalities } from './settlement/localities.js';
import { cityPopulation, populationYears } from './settlement/people.js';
import { countByMesh } from './settlement/population-cells.js';
import type { DemoCity, DemoDistrict, DemoMunicipality, DemoPopulationCell } from './types.js';

/** Prefecture 99 does not exist; the last digit is the check digit of the first five. */
export const demoCityCode = '992011';

/** What the city can spend on renewing its buildings each year: about half of what they need by the MIC method. */
const availableYen = 9_200_000_000;
const availableFiscalYear = 2024;

/** Generates the demo city: the same seed gives the same city, ids included, on every machine. */
export function generateDemoCity(seed: number): DemoCity {
  const form = formCity(seed);
  const names = nameDistricts(form);
  const localities = nameLocalities(
    form.landscape,
    form.people.perCell[0]!,
    form.districtOf,
    form.hamlets,
    createRandom(seed, 'localities'),
  );
  const districts = drawDistricts(seed, form, names);
  const facilities = drawFacilities({ seed, form, districts, localities });
  return {
    seed,
    municipality: drawMunicipality(form),
    districts,
    layers: [...areaLayers(form, seed), ...lineLayers(form, names, localities), labelLayer(form, names, localities)],
    populationCells: drawPopulationCells(form),
    facilities,
    property: drawProperty(seed, facilities),
    operations: drawOperations(seed, facilities),
  };
}

function drawMunicipality({ cityArea }: CityForm): DemoMunicipality {
  return {
    code: demoCityCode,
    ...cityName,
    fictional: true,
    boundary: multiPolygonGeometry(cityArea),
    population: everyFifthYear(),
    availableYen,
    availableFiscalYear,
  };
}

/** Between the known years the population falls by the same share each year. */
function everyFifthYear(): DemoMunicipality['population'] {
  const years = Array.from({ length: 9 }, (_, i) => 2020 + 5 * i);
  return years.map((year) => {
    const next = populationYears.findIndex((known) => known >= year);
    const at = populationYears.indexOf(year as 2020);
    if (at !== -1) return { year, residents: cityPopulation[at]! };
    const [from, to] = [populationYears[next - 1]!, populationYears[next]!];
    const [before, after] = [cityPopulation[next - 1]!, cityPopulation[next]!];
    return { year, residents: math.round(before * (after / before) ** ((year - from) / (to - from))) };
  });
}

function drawDistricts(seed: number, { districtAreas }: CityForm, names: readonly PlaceName[]): DemoDistrict[] {
  return districtAreas.map((areas, i) => ({
    id: stableId(seed, `district/${i}`),
    ...names[i]!,
    boundary: multiPolygonGeometry(areas),
  }));
}

function drawPopulationCells({ people, districtOf }: CityForm): DemoPopulationCell[] {
  return countByMesh(people.perCell, districtOf, people.districtResidents).map(({ meshCode, residents }) => ({
    meshCode,
    residents: { 2020: residents[0]!, 2040: residents[1]!, 2060: residents[2]! },
  }));
}
