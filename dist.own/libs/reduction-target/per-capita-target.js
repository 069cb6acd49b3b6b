/**
 * Future residents × ㎡ per resident, to the whole ㎡ half up, as 壱岐市 computes it (18,151 × 11.7 = 212,367 of 292,058 ㎡: −27 %).
 * `floorAreaM2PerResident` is read to the thousandth; throws, naming the value, on anything that is not above 0.
 */
export function perCapitaTarget(input) {
    for (const [name, value] of Object.entries(input)) {
        if (!(value > 0 && Number.isFinite(value)))
            throw new RangeError(`${name} must be above 0, got ${value}`);
    }
    const { floorAreaM2, futureResidents, floorAreaM2PerResident } = input;
    const targetFloorAreaM2 = Math.floor((futureResidents * Math.round(floorAreaM2PerResident * 1000)) / 1000 + 0.5);
    const reductionM2 = floorAreaM2 - targetFloorAreaM2;
    return { targetFloorAreaM2, reductionM2, reductionShare: reductionM2 / floorAreaM2 };
}
//# sourceMappingURL=per-capita-target.js.map