/** Terms that make no sense, or decisions that leave a building no option: the fault of whoever asked, and of nothing else. */
export class UnsoundTerms extends RangeError {
  override readonly name: string = 'UnsoundTerms';
}
