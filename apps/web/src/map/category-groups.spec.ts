import { majorCategories } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import { categoriesOf, categoryGroups, groupColours, groupOf } from './category-groups.js';
import { ground } from './ground.js';

type Triple = readonly [number, number, number];

/** Machado et al. 2009, severity 1, on linear RGB. */
const visions: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const linear = (hex: string): Triple =>
  [1, 3, 5].map((i) => {
    const value = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;

const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const luminance = (hex: string): number => dot([0.2126, 0.7152, 0.0722], linear(hex));

function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function lab(rgb: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], rgb));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(hex: string, vision: readonly Triple[]): Triple {
  const clip = (v: number): number => Math.min(1, Math.max(0, v));
  return lab(vision.map((row) => clip(dot(row, linear(hex)))) as unknown as Triple);
}

/** CIEDE2000. */
function deltaE00([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const radians = Math.PI / 180;
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const [x1, x2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const hue = (b: number, a: number): number => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) / radians + 360) % 360);
  const [h1, h2] = [hue(b1, x1), hue(b2, x2)];
  const isGrey = c1 * c2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const [dL, dC, dH] = [l2 - l1, c2 - c1, 2 * Math.sqrt(c1 * c2) * Math.sin((turn * radians) / 2)];
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const h = isGrey ? h1 + h2 : h1 + turn / 2;
  const cosine = (factor: number, offset: number): number => Math.cos((factor * h + offset) * radians);
  const t = 1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.2 * cosine(4, -63);
  const bend = 60 * Math.exp(-((((h + 360) % 360) - 275) ** 2) / 625) * radians;
  const rotation = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(bend);
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2);
  const [kL, kC, kH] = [dL / sL, dC / (1 + 0.045 * c), dH / (1 + 0.015 * c * t)];
  return Math.sqrt(kL ** 2 + kC ** 2 + kH ** 2 + rotation * kC * kH);
}

describe('the seven colours of the categories', () => {
  const pairs = categoryGroups.flatMap((a, i) => categoryGroups.slice(i + 1).map((b) => [a, b] as const));

  it.each(Object.entries(visions))('are at least ΔE00 18 apart with %s', (_, vision) => {
    const distances = pairs.map(([a, b]) => deltaE00(seen(groupColours[a], vision), seen(groupColours[b], vision)));
    expect(Math.min(...distances)).toBeGreaterThan(18);
  });

  it.each(categoryGroups)('%s stands out from the paper by 3:1', (group) => {
    expect(contrast(groupColours[group], ground.paper)).toBeGreaterThan(3);
  });
});

describe('ΔE00', () => {
  // Sharma, Wu, Dalal 2005, pairs 1, 7 and 25.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  ] as const)('of %j and %j is %d', (a, b, expected) => expect(deltaE00(a, b)).toBeCloseTo(expected, 3));
});

describe('groups', () => {
  it('hold every category once', () => {
    const all = categoryGroups.flatMap((group) => categoriesOf(group));
    expect(all.toSorted()).toEqual([...majorCategories].toSorted());
    expect(groupOf(null)).toBe('other');
  });
});
