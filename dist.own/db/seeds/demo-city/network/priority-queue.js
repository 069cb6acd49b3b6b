/** Binary heap of cell numbers, smallest key first; a cell may be in it more than once. */
export class PriorityQueue {
    keys = new Float64Array(1024);
    cells = new Int32Array(1024);
    length = 0;
    get isEmpty() {
        return this.length === 0;
    }
    push(cell, key) {
        if (this.length === this.cells.length)
            this.grow();
        let at = this.length++;
        while (at > 0) {
            const parent = (at - 1) >> 1;
            if (this.keys[parent] <= key)
                break;
            this.keys[at] = this.keys[parent];
            this.cells[at] = this.cells[parent];
            at = parent;
        }
        this.keys[at] = key;
        this.cells[at] = cell;
    }
    /** Key of the cell that `pop` returns next. */
    get nextKey() {
        return this.keys[0];
    }
    pop() {
        const top = this.cells[0];
        const key = this.keys[--this.length];
        const cell = this.cells[this.length];
        let at = 0;
        for (;;) {
            let child = 2 * at + 1;
            if (child >= this.length)
                break;
            if (child + 1 < this.length && this.keys[child + 1] < this.keys[child])
                child++;
            if (this.keys[child] >= key)
                break;
            this.keys[at] = this.keys[child];
            this.cells[at] = this.cells[child];
            at = child;
        }
        this.keys[at] = key;
        this.cells[at] = cell;
        return top;
    }
    grow() {
        const keys = new Float64Array(this.keys.length * 2);
        keys.set(this.keys);
        this.keys = keys;
        const cells = new Int32Array(this.cells.length * 2);
        cells.set(this.cells);
        this.cells = cells;
    }
}
//# sourceMappingURL=priority-queue.js.map