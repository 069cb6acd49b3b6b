import { math } from '../math.js';
import { contour } from '../shapes/contours.js';
import { smoothStep, blur, rasterFrom } from './raster.js';
/** Lower limits of the elevation tones in metres. */
const elevationLevels = [40, 90, 160, 250, 360, 500, 660];
/** Limits of the light and shade tones: how much a slope turns to the light in the north-west or away from it. */
const shadeLevels = [0.05, 0.1, 0.16, 0.24];
const lightLevels = [0.05, 0.1, 0.17];
/** Limits of the depth tones in metres below the sea. */
const depthLevels = [14, 40, 80];
/** Tones of height, each band lying on the one below. */
export function elevationBands(faded) {
    const smooth = blur(faded, 1);
    return elevationLevels.map((level) => ({
        level,
        polygons: contour(smooth, level, { smallestKm2: 0.1, toleranceKm: 0.012, relaxRounds: 1 }),
    }));
}
/** Hill shading in flat tones: slopes turned away from a low light in the north-west, and slopes turned to it. */
export function shadingBands(faded) {
    const lit = illuminate(faded);
    const dark = { ...lit, values: lit.values.map((value) => -value) };
    const style = { smallestKm2: 0.04, toleranceKm: 0.014, relaxRounds: 1 };
    const bandsOf = (raster, levels) => levels.map((level) => ({ level, polygons: contour(raster, level, style) }));
    return { shade: bandsOf(dark, shadeLevels), light: bandsOf(lit, lightLevels) };
}
/** Tones of the sea's depth off the shore. */
export function depthBands(heightM) {
    const depth = blur({ ...heightM, values: heightM.values.map((height) => -height) }, 3);
    return depthLevels.map((level) => ({
        level,
        polygons: contour(depth, level, { smallestKm2: 0.5, toleranceKm: 0.03, relaxRounds: 3 }),
    }));
}
/** Heights on land that die away beyond the city's limits, so that the relief ends softly and not at a frame. */
export function fadeBeyond(heightM, outsideKm) {
    return rasterFrom(heightM, (_x, _y, cell) => {
        const height = heightM.values[cell];
        if (height <= 0)
            return 0;
        return height * smoothStep(6, 0.5, outsideKm.values[cell]);
    });
}
function illuminate(height) {
    const { columns, rows, stepKm, values } = height;
    return rasterFrom(height, (_x, _y, cell) => {
        const column = cell % columns;
        const row = (cell - column) / columns;
        if (column === 0 || row === 0 || column === columns - 1 || row === rows - 1)
            return 0;
        const dx = (values[cell + 1] - values[cell - 1]) / (2000 * stepKm);
        const dy = (values[cell + columns] - values[cell - columns]) / (2000 * stepKm);
        return (dx - dy) * math.SQRT1_2;
    });
}
//# sourceMappingURL=relief.js.map