/** Rows of numbers, all of one length. */
export type Matrix = readonly (readonly number[])[];

export function matrixOf(size: number, value: (row: number, column: number) => number): number[][] {
  return Array.from({ length: size }, (_row, row) =>
    Array.from({ length: size }, (_column, column) => value(row, column)),
  );
}

export function identityOf(size: number): number[][] {
  return matrixOf(size, (row, column) => (row === column ? 1 : 0));
}

export function product(a: Matrix, b: Matrix): number[][] {
  return a.map((row) => {
    const line: number[] = [];
    for (let column = 0; column < row.length; column += 1) {
      let sum = 0;
      for (let k = 0; k < row.length; k += 1) sum += row[k]! * b[k]![column]!;
      line.push(sum);
    }
    return line;
  });
}

export function transposed(a: Matrix): number[][] {
  return matrixOf(a.length, (row, column) => a[column]![row]!);
}

/** a + factor·b */
export function plusTimes(a: Matrix, factor: number, b: Matrix): number[][] {
  return a.map((row, at) => {
    const other = b[at]!;
    return row.map((value, column) => value + factor * other[column]!);
  });
}

/** Lower triangle L with L·Lᵀ = a (Cholesky); null where the symmetric matrix a is not positive definite. */
export function choleskyOf(a: Matrix): number[][] | null {
  const lower = matrixOf(a.length, () => 0);
  for (let row = 0; row < a.length; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      const rest = a[row]![column]! - dotTo(column, lower[row]!, lower[column]!);
      if (row !== column) lower[row]![column] = rest / lower[column]![column]!;
      else if (rest > 0) lower[row]![row] = Math.sqrt(rest);
      else return null;
    }
  }
  return lower;
}

/** x with a·x = b for a = L·Lᵀ. */
export function solveCholesky(lower: Matrix, b: readonly number[]): number[] {
  const size = b.length;
  const x = [...b];
  for (let row = 0; row < size; row += 1) x[row] = (x[row]! - dotTo(row, lower[row]!, x)) / lower[row]![row]!;
  for (let row = size - 1; row >= 0; row -= 1) {
    for (let below = row + 1; below < size; below += 1) x[row]! -= lower[below]![row]! * x[below]!;
    x[row]! /= lower[row]![row]!;
  }
  return x;
}

/** Sum of the products of what stands at the same places; a as long as b. */
export function dot(a: readonly number[], b: readonly number[]): number {
  return dotTo(a.length, a, b);
}

function dotTo(length: number, a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let k = 0; k < length; k += 1) sum += a[k]! * b[k]!;
  return sum;
}
