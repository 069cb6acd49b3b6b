/** Probabilities are read to the millionth, so that expectations are exact too. */
export const probabilityWeights = 1_000_000;
const sumTolerance = 1e-6;
/** A known year weighs 1 of 1; throws, naming building and value, when a year is no integer or the list no distribution. */
export function builtWeights(built, buildingId) {
    if (typeof built !== 'number')
        return weighDistribution(built, buildingId);
    return { fiscalYears: [requireFiscalYear(built, buildingId)], weights: [1], total: 1 };
}
/** Each weight is the difference of the rounded running total of the probabilities, so that none is lost. */
function weighDistribution(distribution, buildingId) {
    const sum = sumOfProbabilities(distribution, buildingId);
    const fiscalYears = [];
    const weights = [];
    let probability = 0;
    let allotted = 0;
    for (const entry of distribution) {
        probability += entry.probability;
        const runningTotal = Math.floor((probability / sum) * probabilityWeights + 0.5);
        fiscalYears.push(requireFiscalYear(entry.fiscalYear, buildingId));
        weights.push(runningTotal - allotted);
        allotted = runningTotal;
    }
    return { fiscalYears, weights, total: probabilityWeights };
}
function sumOfProbabilities(distribution, buildingId) {
    let sum = 0;
    for (const { fiscalYear, probability } of distribution) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new RangeError(`probability of ${fiscalYear} of building ${buildingId} must be from 0 to 1, got ${probability}`);
        }
        sum += probability;
    }
    if (Math.abs(sum - 1) <= sumTolerance)
        return sum;
    throw new RangeError(`probabilities of building ${buildingId} must sum to 1, got ${sum}`);
}
/** The year itself; throws, naming building and value, when it is no integer. */
export function requireFiscalYear(fiscalYear, buildingId) {
    if (Number.isSafeInteger(fiscalYear))
        return fiscalYear;
    throw new RangeError(`fiscal year of building ${buildingId} must be an integer, got ${fiscalYear}`);
}
//# sourceMappingURL=built-weights.js.map