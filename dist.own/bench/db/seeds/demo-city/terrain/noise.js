import { math } from '../math.js';
const tableSize = 256;
/** Gradient noise (Perlin, quintic fade) with a permutation drawn from the random source. */
export function createNoise(random) {
    const permutation = shuffledBytes(random);
    const gradientX = new Float64Array(tableSize);
    const gradientY = new Float64Array(tableSize);
    for (let i = 0; i < tableSize; i++) {
        const angle = random.between(0, 2 * math.PI);
        gradientX[i] = math.cos(angle);
        gradientY[i] = math.sin(angle);
    }
    const corner = (column, row, dx, dy) => {
        const hash = permutation[(permutation[column & 255] + row) & 255];
        return gradientX[hash] * dx + gradientY[hash] * dy;
    };
    return (x, y) => {
        const column = math.floor(x);
        const row = math.floor(y);
        const dx = x - column;
        const dy = y - row;
        const u = fade(dx);
        const south = mix(corner(column, row, dx, dy), corner(column + 1, row, dx - 1, dy), u);
        const north = mix(corner(column, row + 1, dx, dy - 1), corner(column + 1, row + 1, dx - 1, dy - 1), u);
        return 1.5 * mix(south, north, fade(dy));
    };
}
/** Sum of octaves, each half as wide and `gain` times as strong as the one before; about -1 to 1. */
export function fractal(noise, octaves, gain = 0.5) {
    let total = 0;
    for (let octave = 0, weight = 1; octave < octaves; octave++, weight *= gain)
        total += weight;
    return (x, y) => {
        let sum = 0;
        let weight = 1;
        let scale = 1;
        for (let octave = 0; octave < octaves; octave++) {
            sum += weight * noise(x * scale + 17.3 * octave, y * scale - 9.7 * octave);
            weight *= gain;
            scale *= 2;
        }
        return sum / total;
    };
}
function shuffledBytes(random) {
    const bytes = Uint8Array.from({ length: tableSize }, (_, i) => i);
    for (let i = tableSize - 1; i > 0; i--) {
        const j = random.integer(0, i);
        const swapped = bytes[i];
        bytes[i] = bytes[j];
        bytes[j] = swapped;
    }
    return bytes;
}
function fade(t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
}
function mix(a, b, t) {
    return a + (b - a) * t;
}
//# sourceMappingURL=noise.js.map