/** Red, green, blue, each 0–255. */
export type Colour = readonly [red: number, green: number, blue: number];
export type Point = readonly [x: number, y: number];

/** A small picture in memory, drawn by its pixels. */
export class Canvas {
  readonly pixels: Uint8Array;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.pixels = new Uint8Array(width * height * 3);
  }

  /** Lays a colour over a pixel; strength 0–1. What is outside of the picture is left out. */
  dot(x: number, y: number, colour: Colour, strength = 1): void {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    if (column < 0 || row < 0 || column >= this.width || row >= this.height) return;
    const at = (row * this.width + column) * 3;
    for (const part of [0, 1, 2] as const) {
      this.pixels[at + part] = this.pixels[at + part]! * (1 - strength) + colour[part] * strength;
    }
  }

  box(left: number, top: number, width: number, height: number, colour: Colour, strength = 1): void {
    for (let y = top; y < top + height; y++) for (let x = left; x < left + width; x++) this.dot(x, y, colour, strength);
  }

  /** An ellipse that is softer towards its edge: softness 0 = sharp, 1 = from the middle on. */
  spot([x, y]: Point, across: number, down: number, colour: Colour, strength = 1, softness = 0): void {
    for (let row = Math.floor(y - down); row <= y + down; row++) {
      for (let column = Math.floor(x - across); column <= x + across; column++) {
        const away = Math.hypot((column - x) / across, (row - y) / down);
        if (away <= 1)
          this.dot(column, row, colour, strength * (softness === 0 ? 1 : Math.min(1, (1 - away) / softness)));
      }
    }
  }

  /** Straight pieces from point to point. */
  line(points: readonly Point[], thickness: number, colour: Colour, strength = 1): void {
    for (const [at, [x, y]] of points.slice(1).entries()) {
      const [fromX, fromY] = points[at]!;
      const steps = Math.ceil(Math.hypot(x - fromX, y - fromY)) || 1;
      for (let step = 0; step <= steps; step++) {
        const share = step / steps;
        const [left, top] = [fromX + (x - fromX) * share - thickness / 2, fromY + (y - fromY) * share - thickness / 2];
        this.box(Math.round(left), Math.round(top), thickness, thickness, colour, strength);
      }
    }
  }
}
