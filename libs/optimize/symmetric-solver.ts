/** Solves systems of linear equations with a symmetric positive definite matrix of one size, in place and without making anything new. */
export class SymmetricSolver {
  private readonly lower: Float64Array;

  constructor(private readonly size: number) {
    this.lower = new Float64Array(size * size);
  }

  /** Puts x with matrix · x = right into `right`; the matrix lies row by row, of which only the lower triangle is read. Pivots lost to rounding are held above 0. */
  solve(matrix: Float64Array, right: Float64Array): void {
    this.factorise(matrix);
    this.substitute(right);
  }

  /** L with L · Lᵀ = matrix (Cholesky). */
  private factorise(matrix: Float64Array): void {
    const { size, lower } = this;
    for (let row = 0; row < size; row += 1) {
      const at = row * size;
      for (let column = 0; column < row; column += 1) {
        lower[at + column] = (matrix[at + column]! - this.product(row, column)) / lower[column * size + column]!;
      }
      const diagonal = matrix[at + row]!;
      lower[at + row] = Math.sqrt(Math.max(diagonal - this.product(row, row), diagonal * 1e-12, Number.MIN_VALUE));
    }
  }

  /** Of two rows of L, as far as the second column goes. */
  private product(row: number, column: number): number {
    const { size, lower } = this;
    let sum = 0;
    for (let at = 0; at < column; at += 1) sum += lower[row * size + at]! * lower[column * size + at]!;
    return sum;
  }

  private substitute(right: Float64Array): void {
    const { size, lower } = this;
    for (let row = 0; row < size; row += 1) {
      let rest = right[row]!;
      for (let at = 0; at < row; at += 1) rest -= lower[row * size + at]! * right[at]!;
      right[row] = rest / lower[row * size + row]!;
    }
    for (let row = size - 1; row >= 0; row -= 1) {
      let rest = right[row]!;
      for (let at = row + 1; at < size; at += 1) rest -= lower[at * size + row]! * right[at]!;
      right[row] = rest / lower[row * size + row]!;
    }
  }
}
