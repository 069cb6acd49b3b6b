import { propertyClasses } from '#libs/asset';
import { heldOn, livesOf } from './register-at.js';
import { isOwned } from './register-totals.js';
const classes = [...propertyClasses, null];
/**
 * 財産に関する調書(増減表): land and buildings that the city owns, by class, over a fiscal year (or as far as it has gone). A change
 * of class leaves one line and enters another; what comes and goes within the year is told on both sides.
 */
export function propertyStatement(register, fiscalYear) {
    const start = `${fiscalYear}-03-31`;
    const yearEnd = `${fiscalYear + 1}-03-31`;
    const until = yearEnd < register.today ? yearEnd : register.today;
    const lives = livesOf(register);
    const states = stepsBetween(register, start, until).map((date) => areasOf(heldOn(lives, date, register.today)));
    const lines = classes.map((propertyClass) => ({
        propertyClass,
        land: movement(states, 'land', propertyClass),
        building: movement(states, 'building', propertyClass),
    }));
    return { until, lines };
}
/** The days on which anything can have changed: those of events, and the first of April for buildings known by their year alone. */
function stepsBetween({ events }, start, until) {
    const days = events.map(({ eventDate }) => eventDate).filter((date) => date > start && date < until);
    return [start, ...new Set([`${start.slice(0, 4)}-04-01`, ...days].toSorted()), until];
}
function areasOf(items) {
    return new Map(items
        .filter((item) => item.kind !== 'facility' && isOwned(item))
        .map((item) => [
        `${item.kind} ${item.id} ${item.propertyClass}`,
        { item, hundredths: Math.round((item.areaM2 ?? 0) * 100) },
    ]));
}
function movement(states, kind, propertyClass) {
    const own = states.map((areas) => new Map([...areas]
        .filter(([, { item }]) => item.kind === kind && item.propertyClass === propertyClass)
        .map(([key, { hundredths }]) => [key, hundredths])));
    let [gain, loss] = [0, 0];
    for (const [i, now] of own.entries()) {
        const before = own[i - 1] ?? now;
        for (const key of new Set([...before.keys(), ...now.keys()])) {
            const change = (now.get(key) ?? 0) - (before.get(key) ?? 0);
            if (change > 0)
                gain += change;
            else
                loss -= change;
        }
    }
    const sum = (areas) => [...(areas?.values() ?? [])].reduce((a, b) => a + b, 0);
    return { startM2: sum(own[0]) / 100, gainM2: gain / 100, lossM2: loss / 100, endM2: sum(own.at(-1)) / 100 };
}
//# sourceMappingURL=property-statement.js.map