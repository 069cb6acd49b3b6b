/**
 * As much of HiGHS (npm package `highs`, a solver of mixed-integer linear problems in WebAssembly) as is used here. Whoever has loaded it
 * hands it over; it blocks its thread while it runs.
 */
export interface Highs {
  createModel(data: HighsData): HighsModel;
}

/** Minimise cost · x with rowLower ≤ matrix · x ≤ rowUpper and colLower ≤ x ≤ colUpper. */
export interface HighsData {
  readonly numCols: number;
  readonly numRows: number;
  readonly offset: number;
  readonly colCost: Float64Array;
  readonly colLower: Float64Array;
  readonly colUpper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  readonly matrix: {
    readonly format: 'csc';
    readonly numRows: number;
    readonly numCols: number;
    readonly starts: Int32Array;
    readonly indices: Int32Array;
    readonly values: Float64Array;
  };
  /** Of each column 1 where it must be whole, else 0. */
  readonly integrality: Int32Array;
}

/** A problem in the memory of the solver, which is held until it is disposed of. */
export interface HighsModel {
  readonly options: { set(values: Readonly<Record<string, number | boolean | string>>): void };
  readonly info: { get(name: string): number | bigint };
  setSolution(solution: { readonly colValue: Float64Array }): unknown;
  run(callbacks?: Readonly<Record<number, (event: HighsEvent) => void>>): unknown;
  getModelStatus(): number;
  getSolution(): { readonly colValue: Float64Array };
  dispose(): void;
}

/** What HiGHS tells while it runs, as far as it is known. */
export interface HighsEvent {
  readonly data: Readonly<Record<string, unknown>>;
  interrupt?(): void;
}

/** Numbers of the C interface of HiGHS. */
export const highsStatus = { optimal: 7, infeasible: 8 } as const;
export const highsCallback = { improvingSolution: 4, interrupt: 6 } as const;
