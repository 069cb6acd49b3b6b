import type { Canvas, Colour } from './canvas.js';

/** Letters as rows of pixels, for the program brings no font; 見本 = sample. */
const glyphs: Readonly<Record<string, readonly string[]>> = {
  0: ['###', '#.#', '#.#', '#.#', '###'],
  1: ['.#.', '##.', '.#.', '.#.', '###'],
  2: ['###', '..#', '###', '#..', '###'],
  3: ['###', '..#', '###', '..#', '###'],
  4: ['#.#', '#.#', '###', '..#', '..#'],
  5: ['###', '#..', '###', '..#', '###'],
  6: ['###', '#..', '###', '#.#', '###'],
  7: ['###', '..#', '..#', '.#.', '.#.'],
  8: ['###', '#.#', '###', '#.#', '###'],
  9: ['###', '#.#', '###', '..#', '###'],
  '-': ['...', '...', '###', '...', '...'],
  見: [
    '..#######...',
    '..#.....#...',
    '..#######...',
    '..#.....#...',
    '..#######...',
    '..#.....#...',
    '..#######...',
    '....#.#.....',
    '....#.#.....',
    '...#..#...#.',
    '..#...#...#.',
    '##....#####.',
  ],
  本: [
    '.....#......',
    '.....#......',
    '###########.',
    '.....#......',
    '....###.....',
    '...#.#.#....',
    '..#..#..#...',
    '.#...#...#..',
    '#..#####..#.',
    '.....#......',
    '.....#......',
    '.....#......',
  ],
};

const white: Colour = [255, 255, 255];

/** Writes the day at the foot and 見本 across the picture: nobody takes it for a photo of a real place. */
export function stamp(canvas: Canvas, day: string): void {
  canvas.box(0, canvas.height - 26, canvas.width, 26, [30, 34, 40], 0.6);
  write(canvas, '見本', 10, canvas.height - 25, 2, 0.95);
  write(canvas, day, 300, canvas.height - 18, 2, 0.95);
  write(canvas, '見本', 88, 60, 9, 0.28);
}

function write(canvas: Canvas, text: string, left: number, top: number, size: number, strength: number): void {
  let x = left;
  for (const letter of text) {
    const rows = glyphs[letter] ?? [];
    for (const [row, line] of rows.entries()) {
      for (const [column, mark] of line.split('').entries()) {
        if (mark === '#') canvas.box(x + column * size, top + row * size, size, size, white, strength);
      }
    }
    x += ((rows[0]?.length ?? 0) + 1) * size;
  }
}
