import { cityInAddress } from '../naming/geographic-names.js';
import { toKatakana } from '../naming/place-name.js';
const ordinals = [
    ['第二', 'だいに'],
    ['第三', 'だいさん'],
    ['第四', 'だいよん'],
    ['第五', 'だいご'],
    ['第六', 'だいろく'],
    ['第七', 'だいなな'],
    ['第八', 'だいはち'],
];
/** Gives names, each only once in the city. */
export class FacilityNames {
    used = new Set();
    givenOut = new Map();
    /** A name from the list of given ones, else from the district (the first of its kind there) or the locality. */
    next(naming, district, locality) {
        const index = this.givenOut.get(naming) ?? 0;
        const given = naming.given?.[index];
        this.givenOut.set(naming, index + 1);
        if (given !== undefined)
            return this.take(given);
        const places = naming.districtFirst ? [district, locality] : [locality];
        for (const place of places) {
            const name = compose(naming, place, null);
            if (!this.used.has(name[0]))
                return this.take(name);
        }
        for (const ordinal of ordinals) {
            const name = compose(naming, locality, ordinal);
            if (!this.used.has(name[0]))
                return this.take(name);
        }
        throw new Error(`no name left for another ${naming.suffix[0]} in ${locality.name}`);
    }
    take([name, kana]) {
        this.used.add(name);
        return { name, nameKana: toKatakana(kana) };
    }
}
/** 〇〇市〇〇地区〇〇 and a house number. */
export function addressIn(district, locality, random) {
    const number = locality.isTown
        ? `${random.integer(1, 24)}番${random.integer(1, 30)}号`
        : `${random.integer(1, 460)}番地${random.chance(0.35) ? random.integer(1, 9) : ''}`;
    return `${cityInAddress}${district.name}地区${locality.isTown ? '' : '字'}${locality.name}${number}`;
}
function compose({ suffix, prefix = ['', ''], shortPlace = false }, place, ordinal) {
    const { name, nameKana } = shortPlace ? withoutTown(place) : place;
    const [order, orderKana] = ordinal ?? ['', ''];
    return [`${prefix[0]}${name}${order}${suffix[0]}`, `${prefix[1]}${nameKana}${orderKana}${suffix[1]}`];
}
/** What is no name by itself once 町 is gone. */
const needsTown = new Set(['本', '元', '新', '大', '浜', '寺', '港', '駅前', '川端', '大手', '宮前']);
/** 栄町 → 栄, but 本町 stays whole. */
function withoutTown(place) {
    const reading = /(ちょう|まち)$/.exec(place.nameKana)?.[0];
    const short = place.name.slice(0, -1);
    if (!place.name.endsWith('町') || reading === undefined || needsTown.has(short))
        return place;
    return { ...place, name: short, nameKana: place.nameKana.slice(0, -reading.length) };
}
//# sourceMappingURL=facility-names.js.map