import { rebuildKey } from './cycle-model.js';
/** The payments of a variant, without the kinds that are switched off and without those that cost nothing. */
export function streamsOf(variant, model, extras) {
    const works = [
        ...variant.works.map(({ kind, price }, place) => ({ kind: kind, price, follows: String(place) })),
        { kind: 'construction', price: { of: 'rebuild', percent: 100 }, follows: rebuildKey },
    ];
    const planned = works.filter(({ kind }) => kind !== 'repair');
    const planning = planned.map(({ price, follows }) => ({
        kind: 'planning',
        follows,
        price: { of: price.of, percent: (price.percent * extras.planningPercent) / 100 },
    }));
    const perM2 = (kind, follows, yenPerM2) => ({
        kind,
        follows,
        price: { of: 'area', yenPerM2 },
    });
    const streams = [
        ...planning,
        ...works,
        perM2('repair', null, model.repairYenPerM2),
        perM2('operation', null, extras.operationYenPerM2),
        perM2('demolition', rebuildKey, extras.demolitionYenPerM2),
    ];
    return streams.filter(({ kind, price }) => extras.kinds.has(kind) && costOf(price) > 0);
}
const costOf = (price) => (price.of === 'area' ? price.yenPerM2 : price.percent);
//# sourceMappingURL=payment-streams.js.map