/** Binary heap of cell numbers, smallest key first; a cell may be in it more than once. */
export class PriorityQueue {
  private keys = new Float64Array(1024);
  private cells = new Int32Array(1024);
  private length = 0;

  get isEmpty(): boolean {
    return this.length === 0;
  }

  push(cell: number, key: number): void {
    if (this.length === this.cells.length) this.grow();
    let at = this.length++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.keys[parent]! <= key) break;
      this.keys[at] = this.keys[parent]!;
      this.cells[at] = this.cells[parent]!;
      at = parent;
    }
    this.keys[at] = key;
    this.cells[at] = cell;
  }

  /** Key of the cell that `pop` returns next. */
  get nextKey(): number {
    return this.keys[0]!;
  }

  pop(): number {
    const top = this.cells[0]!;
    const key = this.keys[--this.length]!;
    const cell = this.cells[this.length]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= this.length) break;
      if (child + 1 < this.length && this.keys[child + 1]! < this.keys[child]!) child++;
      if (this.keys[child]! >= key) break;
      this.keys[at] = this.keys[child]!;
      this.cells[at] = this.cells[child]!;
      at = child;
    }
    this.keys[at] = key;
    this.cells[at] = cell;
    return top;
  }

  private grow(): void {
    const keys = new Float64Array(this.keys.length * 2);
    keys.set(this.keys);
    this.keys = keys;
    const cells = new Int32Array(this.cells.length * 2);
    cells.set(this.cells);
    this.cells = cells;
  }
}
