/** 内部仕上・電気設備・機械設備: graded by their age; roof and outer wall are graded by looking at them (目視). */
export const componentsGradedByAge = new Set(['interior', 'electrical', 'mechanical']);
/** Years since a part was new at which its next grade begins: B at 20, C at 40 (MEXT's manual, 平成29年). */
const firstYearOf = { B: 20, C: 40 };
/**
 * The grade of an interior, electrical or mechanical part by the years since it was new or wholly renewed (0 or more): below 20 A,
 * below 40 B, else C; D at any age where somebody has seen that it is badly worn.
 */
export function gradeByAge(ageYears, isBadlyWorn = false) {
    if (!(ageYears >= 0))
        throw new RangeError(`ageYears must be 0 or more, got ${ageYears}`);
    if (isBadlyWorn)
        return 'D';
    if (ageYears < firstYearOf.B)
        return 'A';
    return ageYears < firstYearOf.C ? 'B' : 'C';
}
//# sourceMappingURL=grade-by-age.js.map