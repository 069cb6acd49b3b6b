import { math } from './math.js';
import { formCity } from './city-form.js';
import { drawFacilities } from './facilities/facilities.js';
import { multiPolygonGeometry } from './geometry.js';
import { areaLayers } from './geography/area-layers.js';
import { labelLayer, nameDistricts } from './geography/labels.js';
import { lineLayers } from './geography/line-layers.js';
import { cityName } from './naming/geographic-names.js';
import { drawOperations } from './operations/operations.js';
import { drawProperty } from './property/property.js';
import { createRandom, stableId } from './random.js';
import { nameLocalities } from './settlement/localities.js';
import { cityPopulation, populationYears } from './settlement/people.js';
import { countByMesh } from './settlement/population-cells.js';
/** Prefecture 99 does not exist; the last digit is the check digit of the first five. */
const municipalityCode = '992011';
/** What the city can spend on renewing its buildings each year: about half of what they need by the MIC method. */
const availableYen = 9_200_000_000;
const availableFiscalYear = 2024;
/** Generates the demo city: the same seed gives the same city, ids included, on every machine. */
export function generateDemoCity(seed) {
    const form = formCity(seed);
    const names = nameDistricts(form);
    const localities = nameLocalities(form.landscape, form.people.perCell[0], form.districtOf, form.hamlets, createRandom(seed, 'localities'));
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
function drawMunicipality({ cityArea }) {
    return {
        code: municipalityCode,
        ...cityName,
        fictional: true,
        boundary: multiPolygonGeometry(cityArea),
        population: everyFifthYear(),
        availableYen,
        availableFiscalYear,
    };
}
/** Between the known years the population falls by the same share each year. */
function everyFifthYear() {
    const years = Array.from({ length: 9 }, (_, i) => 2020 + 5 * i);
    return years.map((year) => {
        const next = populationYears.findIndex((known) => known >= year);
        const at = populationYears.indexOf(year);
        if (at !== -1)
            return { year, residents: cityPopulation[at] };
        const [from, to] = [populationYears[next - 1], populationYears[next]];
        const [before, after] = [cityPopulation[next - 1], cityPopulation[next]];
        return { year, residents: math.round(before * (after / before) ** ((year - from) / (to - from))) };
    });
}
function drawDistricts(seed, { districtAreas }, names) {
    return districtAreas.map((areas, i) => ({
        id: stableId(seed, `district/${i}`),
        ...names[i],
        boundary: multiPolygonGeometry(areas),
    }));
}
function drawPopulationCells({ people, districtOf }) {
    return countByMesh(people.perCell, districtOf, people.districtResidents).map(({ meshCode, residents }) => ({
        meshCode,
        residents: { 2020: residents[0], 2040: residents[1], 2060: residents[2] },
    }));
}
//# sourceMappingURL=demo-city.js.map