import { infinity, math } from '../math.js';
import { PriorityQueue } from './priority-queue.js';
/** Finds cheapest ways over the eight neighbours of each cell (Dijkstra); its memory serves one search after another. */
export class PathFinder {
    grid;
    cost;
    previous;
    /** Number of the search that last reached a cell; older values mean nothing. */
    reachedIn;
    search = 0;
    constructor(grid) {
        this.grid = grid;
        const count = grid.columns * grid.rows;
        this.cost = new Float64Array(count);
        this.previous = new Int32Array(count);
        this.reachedIn = new Int32Array(count);
    }
    /** Cells of the cheapest way from a cell to another, both included; empty where there is none. */
    path(from, to, stepCost) {
        return this.pathToFirst(from, (cell) => cell === to, stepCost);
    }
    /** Cells of the cheapest way from a cell to the first one that passes the test (which may be the start itself). */
    pathToFirst(from, isGoal, stepCost) {
        const cells = [];
        for (let cell = this.spread([from], isGoal, stepCost); cell !== -1; cell = this.previous[cell])
            cells.push(cell);
        return cells.reverse();
    }
    /** Cost of reaching each cell from the nearest source; Infinity where there is no way. */
    costFrom(sources, stepCost) {
        this.spread(sources, () => false, stepCost);
        return this.cost.map((cost, cell) => (this.reachedIn[cell] === this.search ? cost : infinity));
    }
    /** Settles cells in the order of their cost and answers the first goal, or -1. */
    spread(sources, isGoal, stepCost) {
        const { columns, rows } = this.grid;
        const queue = new PriorityQueue();
        this.search++;
        for (const source of sources)
            this.reach(queue, source, -1, 0);
        while (!queue.isEmpty) {
            const key = queue.nextKey;
            const cell = queue.pop();
            if (isGoal(cell))
                return cell;
            if (key > this.cost[cell])
                continue;
            const column = cell % columns;
            const row = (cell - column) / columns;
            for (let y = math.max(0, row - 1); y <= math.min(rows - 1, row + 1); y++) {
                for (let x = math.max(0, column - 1); x <= math.min(columns - 1, column + 1); x++) {
                    const neighbour = y * columns + x;
                    if (neighbour === cell)
                        continue;
                    const lengthCells = x !== column && y !== row ? math.SQRT2 : 1;
                    this.reach(queue, neighbour, cell, key + stepCost(cell, neighbour, lengthCells));
                }
            }
        }
        return -1;
    }
    reach(queue, cell, from, cost) {
        if (cost === infinity || (this.reachedIn[cell] === this.search && this.cost[cell] <= cost))
            return;
        this.reachedIn[cell] = this.search;
        this.cost[cell] = cost;
        this.previous[cell] = from;
        queue.push(cell, cost);
    }
}
//# sourceMappingURL=least-cost-path.js.map