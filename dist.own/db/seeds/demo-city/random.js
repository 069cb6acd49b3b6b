import { math } from './math.js';
/** Makes an independent sequence per (seed, stream), so that a change in one part of the city leaves the others alone. */
export function createRandom(seed, stream) {
    const next = sfc32(hash128(`${seed}/${stream}`));
    const between = (low, high) => low + (high - low) * next();
    return {
        next,
        between,
        integer: (low, high) => low + math.floor(next() * (high - low + 1)),
        chance: (probability) => next() < probability,
        pick: (items) => pickFrom(items, next()),
        weightedIndex: (weights) => weightedIndex(weights, next()),
        normal: (mean, deviation) => mean + deviation * math.sqrt(-2 * math.log(1 - next())) * math.cos(2 * math.PI * next()),
    };
}
/** A UUID-shaped id (version 8, custom) that depends on nothing but the seed and the key. */
export function stableId(seed, key) {
    const hex = hash128(`${seed}#${key}`)
        .map((word) => (word >>> 0).toString(16).padStart(8, '0'))
        .join('');
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
function pickFrom(items, fraction) {
    const item = items[math.floor(fraction * items.length)];
    if (item === undefined)
        throw new Error('cannot pick from an empty list');
    return item;
}
function weightedIndex(weights, fraction) {
    let total = 0;
    for (let i = 0; i < weights.length; i++)
        total += weights[i];
    if (!(total > 0))
        throw new Error(`weights must sum to more than zero, got ${total}`);
    let rest = fraction * total;
    let last = 0;
    for (let i = 0; i < weights.length; i++) {
        if (weights[i] <= 0)
            continue;
        last = i;
        rest -= weights[i];
        if (rest < 0)
            return i;
    }
    return last;
}
/** cyrb128: four well-mixed 32-bit words from a text. */
function hash128(text) {
    let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
    for (let i = 0; i < text.length; i++) {
        const k = text.charCodeAt(i);
        a = b ^ math.imul(a ^ k, 597399067);
        b = c ^ math.imul(b ^ k, 2869860233);
        c = d ^ math.imul(c ^ k, 951274213);
        d = a ^ math.imul(d ^ k, 2716044179);
    }
    a = math.imul(c ^ (a >>> 18), 597399067);
    b = math.imul(d ^ (b >>> 22), 2869860233);
    c = math.imul(a ^ (c >>> 17), 951274213);
    d = math.imul(b ^ (d >>> 19), 2716044179);
    const mixed = a ^ b ^ c ^ d;
    return [mixed, b ^ mixed, c ^ mixed, d ^ mixed];
}
/** Small fast counter generator (sfc32): 128 bits of state, good statistical quality, no multiplication. */
function sfc32(state) {
    let [a, b, c, d] = state;
    const step = () => {
        const sum = (((a + b) | 0) + d) | 0;
        d = (d + 1) | 0;
        a = b ^ (b >>> 9);
        b = (c + (c << 3)) | 0;
        c = ((c << 21) | (c >>> 11)) + sum;
        c |= 0;
        return (sum >>> 0) / 4294967296;
    };
    for (let i = 0; i < 12; i++)
        step();
    return step;
}
//# sourceMappingURL=random.js.map