import type { Random } from '#db/seeds/demo-city/random';
import type { DefectScene } from '#db/seeds/demo-city/inspections/types';
import { type Canvas, type Colour, type Point } from './canvas.js';

type Draw = (canvas: Canvas, random: Random) => void;

const dark: Colour = [52, 48, 44];
const rust: Colour = [142, 74, 34];
const stain: Colour = [150, 118, 70];
const water: Colour = [92, 132, 160];
const walls: readonly Colour[] = [
  [214, 208, 192],
  [196, 200, 198],
  [222, 204, 178],
  [186, 194, 180],
];

/** The background: darker downwards, as by daylight from above. */
function ground(canvas: Canvas, [red, green, blue]: Colour): void {
  for (let y = 0; y < canvas.height; y++) {
    const light = 1.06 - (0.22 * y) / canvas.height;
    canvas.box(0, y, canvas.width, 1, [Math.min(255, red * light), Math.min(255, green * light), blue * light]);
  }
}

/** A way that wanders from a point, as cracks do. */
function wander([x, y]: Point, [stepX, stepY]: Point, steps: number, random: Random): Point[] {
  const points: Point[] = [[x, y]];
  for (let step = 0; step < steps; step++) {
    const [lastX, lastY] = points.at(-1)!;
    points.push([lastX + stepX + random.between(-7, 7), lastY + stepY + random.between(-7, 7)]);
  }
  return points;
}

function wall(canvas: Canvas, random: Random): void {
  ground(canvas, random.pick(walls));
  const [left, top] = [random.integer(40, 230), random.integer(30, 90)];
  canvas.box(left - 6, top - 6, 112, 92, [150, 150, 148]);
  canvas.box(left, top, 100, 80, [88, 112, 130]);
  canvas.box(left + 48, top, 4, 80, [150, 150, 148]);
}

const crackedWall: Draw = (canvas, random) => {
  wall(canvas, random);
  const crack = wander([random.integer(90, 320), random.integer(110, 160)], [random.between(-4, 4), 9], 14, random);
  canvas.line(crack, 5, rust, 0.12);
  canvas.line(crack, 2, dark);
  canvas.line(wander(crack[5]!, [8, 5], 7, random), 1, dark, 0.8);
};

const peelingPaint: Draw = (canvas, random) => {
  wall(canvas, random);
  for (let at = 0; at < 26; at++) {
    const middle: Point = [random.between(60, 360), random.between(120, 270)];
    canvas.spot([middle[0] + 2, middle[1] + 3], 15, 9, dark, 0.3);
    canvas.spot(middle, random.between(5, 22), random.between(4, 14), [166, 160, 150]);
  }
};

const leakingCeiling: Draw = (canvas, random) => {
  ground(canvas, [226, 224, 216]);
  for (let x = 0; x < 400; x += 80) canvas.box(x, 0, 2, 300, [188, 186, 180]);
  for (let y = 20; y < 300; y += 70) canvas.box(0, y, 400, 2, [188, 186, 180]);
  const middle: Point = [random.between(120, 280), random.between(90, 200)];
  for (const size of [96, 74, 50]) canvas.spot(middle, size, size * 0.6, stain, 0.32, 0.35);
  canvas.spot(middle, 14, 9, [96, 72, 44], 0.6, 0.8);
};

const blisteredRoof: Draw = (canvas, random) => {
  ground(canvas, [128, 134, 132]);
  for (let y = 40; y < 300; y += 60) canvas.box(0, y, 400, 2, [104, 110, 108]);
  for (let at = 0; at < 9; at++) {
    const middle: Point = [random.between(30, 370), random.between(50, 280)];
    const size = random.between(14, 34);
    canvas.spot([middle[0] + 4, middle[1] + 5], size, size * 0.6, dark, 0.4, 0.5);
    canvas.spot(middle, size, size * 0.6, [158, 164, 162], 0.9, 0.6);
  }
  canvas.line(wander([random.between(60, 180), 200], [14, 2], 11, random), 3, dark);
};

const cloggedDrain: Draw = (canvas, random) => {
  ground(canvas, [150, 152, 148]);
  canvas.spot([200, 190], 150, 60, water, 0.55, 0.3);
  canvas.box(160, 160, 80, 60, [70, 72, 72]);
  for (let x = 166; x < 236; x += 12) canvas.box(x, 164, 4, 52, [120, 122, 122]);
  for (let at = 0; at < 90; at++) {
    const leaf: Colour = [random.integer(90, 150), random.integer(70, 110), 40];
    canvas.spot([random.normal(200, 46), random.normal(190, 26)], random.between(3, 9), random.between(2, 5), leaf);
  }
};

const rustyRailing: Draw = (canvas, random) => {
  ground(canvas, [188, 194, 196]);
  for (let step = 0; step < 6; step++)
    canvas.box(0, 210 + step * 18, 400, 16, [150 - step * 8, 152 - step * 8, 150 - step * 8]);
  const steel: Colour = [96, 116, 112];
  canvas.box(0, 70, 400, 10, steel);
  for (let x = 20; x < 400; x += 44) canvas.box(x, 76, 7, 150, steel);
  for (let at = 0; at < 34; at++) {
    const post = 20 + 44 * random.integer(0, 8);
    canvas.spot(
      [post + random.between(0, 7), random.between(150, 226)],
      random.between(3, 10),
      random.between(4, 13),
      rust,
      0.8,
      0.4,
    );
  }
};

const brokenLight: Draw = (canvas, random) => {
  ground(canvas, [120, 122, 126]);
  const broken = random.integer(0, 2);
  for (const at of [0, 1, 2]) {
    const left = 40 + at * 115;
    canvas.box(left, 90, 90, 34, [206, 206, 202]);
    canvas.box(left + 6, 98, 78, 16, at === broken ? [70, 66, 62] : [255, 250, 222]);
    if (at !== broken) canvas.spot([left + 45, 112], 88, 110, [255, 248, 214], 0.4, 1);
  }
  const left = 40 + broken * 115;
  canvas.line(
    [
      [left + 12, 124],
      [left + 30, 160 + random.integer(0, 30)],
    ],
    4,
    [190, 190, 186],
  );
};

const drippingPipe: Draw = (canvas, random) => {
  ground(canvas, [204, 208, 206]);
  for (let x = 0; x < 400; x += 50) canvas.box(x, 0, 2, 300, [180, 186, 184]);
  for (let y = 0; y < 300; y += 50) canvas.box(0, y, 400, 2, [180, 186, 184]);
  const bend = random.integer(150, 250);
  canvas.line(
    [
      [0, 110],
      [bend, 110],
      [bend, 220],
    ],
    18,
    [140, 144, 148],
  );
  canvas.spot([bend + 8, 120], 22, 18, rust, 0.7, 0.6);
  for (let at = 0; at < 7; at++) canvas.spot([bend + 10 + random.between(-5, 5), 130 + at * 18], 3, 5, water);
  canvas.spot([bend + 10, 278], 90, 18, water, 0.7, 0.4);
};

const liftedFloor: Draw = (canvas, random) => {
  ground(canvas, [176, 144, 104]);
  for (let y = 0; y < 300; y += 34) canvas.box(0, y, 400, 2, [136, 106, 72]);
  for (let y = 0; y < 300; y += 34) canvas.box(random.integer(20, 380), y, 2, 34, [136, 106, 72]);
  const [left, top] = [random.integer(90, 200), 34 * random.integer(3, 5)];
  canvas.box(left + 8, top + 10, 140, 34, dark, 0.55);
  canvas.box(left, top - 4, 140, 34, [196, 164, 122]);
  canvas.line(
    [
      [left, top + 30],
      [left + 140, top + 30],
    ],
    3,
    dark,
    0.7,
  );
};

const leaningFence: Draw = (canvas, random) => {
  ground(canvas, [176, 198, 212]);
  canvas.box(0, 230, 400, 70, [126, 138, 96]);
  const lean = random.integer(18, 46) * (random.chance(0.5) ? 1 : -1);
  for (let x = 30; x < 400; x += 62)
    canvas.line(
      [
        [x, 240],
        [x + lean, 96],
      ],
      6,
      [120, 124, 120],
    );
  for (const y of [110, 150, 190])
    canvas.line(
      [
        [10 + lean * (1 - (y - 96) / 144), y],
        [390 + lean * (1 - (y - 96) / 144), y],
      ],
      3,
      [140, 144, 140],
    );
  for (let at = 0; at < 12; at++)
    canvas.spot([random.between(20, 390), random.between(180, 240)], 6, 9, rust, 0.6, 0.5);
};

/** How each scene is drawn, 400 × 300; another random is another picture of it. */
export const scenes: Readonly<Record<DefectScene, Draw>> = {
  'cracked-wall': crackedWall,
  'peeling-paint': peelingPaint,
  'leaking-ceiling': leakingCeiling,
  'blistered-roof': blisteredRoof,
  'clogged-drain': cloggedDrain,
  'rusty-railing': rustyRailing,
  'broken-light': brokenLight,
  'dripping-pipe': drippingPipe,
  'lifted-floor': liftedFloor,
  'leaning-fence': leaningFence,
};
