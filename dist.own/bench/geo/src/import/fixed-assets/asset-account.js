import { namesBuilding } from '../planning/building-name.js';
/** What an account (with its group: 事業用資産/建物) is to the register; null = left out: 工作物, 物品, infrastructure, 建設仮勘定. */
export function classOfAccount(group, account) {
    const plain = `${group}/${account}`.normalize('NFKC').replaceAll(/\s/g, '');
    if (/インフラ|物品|工作物|仮勘定/.test(plain))
        return null;
    if (/建物(附属|付属)|(附属|付属)設備/.test(plain))
        return 'equipment';
    if (/立木竹?|竹木/.test(plain))
        return 'timber';
    if (/土地/.test(plain))
        return 'land';
    return /建物/.test(plain) ? 'building' : null;
}
/** 「花園小学校 体育館」 → facility and building, where the words behind a blank name a building; else both are the whole name. */
export function splitBuildingName(name) {
    const [, facility, building] = /^(.*\S)\s+(\S+)$/.exec(name.normalize('NFKC')) ?? [];
    if (facility && building && namesBuilding(building))
        return { facility, building };
    return { facility: name, building: name };
}
/** The facility that land or equipment may belong to by its name: 「花園小学校敷地」, 「中央公民館 空調設備」. */
export function facilityNamesOf(name) {
    const plain = name.normalize('NFKC').trim();
    const ofLand = plain.replace(/\s*(建設)?(敷地|用地|土地|校地|立木竹?|[((].*[))])$/, '');
    const first = plain.replace(/\s+\S+$/, '');
    return [...new Set([plain, ofLand, first, splitBuildingName(first).facility])].filter((text) => text !== '');
}
//# sourceMappingURL=asset-account.js.map