import { multiplyDivideHalfUp } from '#libs/money';
import { BuildingPricer } from './building-pricer.js';
import { builtWeights } from './built-weights.js';
import { requireHorizon } from './horizon.js';
import { CycleWalk } from './cycle-walk.js';
import { micRule, workKinds } from './mic-rule.js';
/**
 * Every payment behind a building's series, by year, kind and basis; their yen add up to micBuildingCost's figure of each year
 * and kind and to its beyondHorizonYen. Throws as micBuildingCost does.
 */
export function explainMicWorks(building, prices, horizon) {
    requireHorizon(horizon);
    const pricer = new BuildingPricer(prices);
    const priced = pricer.price(building);
    const { payments, shares } = collectPayments(building, horizon);
    return workKinds
        .flatMap((kind) => {
        const ofKind = payments.filter(({ work }) => work.kind === kind);
        const within = ofKind.filter(({ offset }) => offset < horizon.years);
        const beyond = ofKind.filter(({ offset }) => offset >= horizon.years);
        const exact = { amount: priced[kind], denominator: pricer.denominators[kind] * shares, shares };
        return [...withYen(within, exact, horizon), ...withYen(beyond, exact, horizon)];
    })
        .toSorted((a, b) => a.fiscalYear - b.fiscalYear);
}
/** Payments in order of year, and of basis within a year; parts rebuilt in the same year are one. */
function collectPayments(building, horizon) {
    const weights = builtWeights(building.builtFiscalYear, building.id);
    const payments = new Map();
    const mic = new CycleWalk(micRule, horizon);
    mic.walk(weights, (work, offset, share, basisFiscalYear, rebuilt) => {
        const key = `${work.kind} ${offset} ${basisFiscalYear} ${rebuilt}`;
        const known = payments.get(key);
        if (known)
            known.share += share;
        else
            payments.set(key, { work, offset, basisFiscalYear, rebuilt, share });
    });
    const ordered = [...payments.values()].toSorted((a, b) => a.offset - b.offset || Number(a.rebuilt) - Number(b.rebuilt) || a.basisFiscalYear - b.basisFiscalYear);
    return { payments: ordered, shares: mic.sharesPerWeight * weights.total };
}
/** Yen by the running total over the payments: at the end of each year it is the total of the yearly series. */
function withYen(payments, exact, horizon) {
    let share = 0;
    let paid = 0;
    return payments.map((payment) => {
        share += payment.share;
        const runningTotal = multiplyDivideHalfUp(exact.amount, share, exact.denominator);
        const yen = runningTotal - paid;
        paid = runningTotal;
        return {
            fiscalYear: horizon.fromFiscalYear + payment.offset,
            kind: payment.work.kind,
            yen,
            share: payment.share / exact.shares,
            rule: payment.work.rule,
            basis: payment.rebuilt ? 'rebuilt' : 'built',
            basisFiscalYear: payment.basisFiscalYear,
            dueAgeYears: payment.work.dueAgeYears,
            spreadYears: payment.work.spreadYears,
            beyondHorizon: payment.offset >= horizon.years,
        };
    });
}
/** Why a payment falls in its year, in a few words: "built 1971 + 60 = rebuild due 2031, over 3 years". */
export function describeWorkPayment(payment, language) {
    return language === 'ja' ? describeInJapanese(payment) : describeInEnglish(payment);
}
function describeInEnglish({ kind, rule, basis, basisFiscalYear, dueAgeYears, spreadYears }) {
    const due = `${basis} ${basisFiscalYear} + ${dueAgeYears} = ${kind} due ${basisFiscalYear + dueAgeYears}`;
    return rule === 'due' ? `${due}, over ${spreadYears} years` : `${due}, overdue: over the first ${spreadYears} years`;
}
function describeInJapanese({ kind, rule, basis, basisFiscalYear, dueAgeYears, spreadYears }) {
    const work = kind === 'renovation' ? '大規模改修' : '建替え';
    const begun = `${basisFiscalYear}年度${basis === 'built' ? '建築' : '建替え'}`;
    const due = `${begun}＋${dueAgeYears}年＝${basisFiscalYear + dueAgeYears}年度に${work}`;
    return rule === 'due'
        ? `${due}（${spreadYears}年に分けて計上）`
        : `${due}（積み残し：最初の${spreadYears}年に均等に計上）`;
}
//# sourceMappingURL=mic-explain.js.map