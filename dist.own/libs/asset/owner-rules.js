import { foldWidth } from './fold-width.js';
import { smallCategoryOf } from './small-category.js';
import { wordingOf } from './wording.js';
/** Longer remarks are prose; a 私立 or 市立 in them speaks of a neighbour as often as of the facility. */
const longestTellingNote = 30;
/** In this order; the first that answers decides. Text is name, kind columns and a short remark, width-folded. */
const rules = [
    (_, text) => marked(text, /私立|民営|民間立|法人立|私設/, 'private', 'mark'),
    (_, text) => marked(text, /国立(?!市|公園|第)|独立行政法人/, 'nation', 'mark'),
    (_, text) => marked(text, /教育学部附属|教育大学附属/, 'nation', 'mark'),
    (_, text) => marked(text, /[都道府県]立/, 'prefecture', 'mark'),
    ({ url }, text) => jointBody(text, url),
    (_, text) => marked(text, /市立|町立|村立|区立|公立|市営|町営|村営|区営|市有/, 'city', 'mark'),
    (_, text) => marked(text, corporation, 'private', 'corporation'),
    ({ municipality, types }) => founder(municipality, types),
    ({ municipality, name }) => namedAfterCity(municipality, name),
    (_, text) => marked(text, /地域型保育|小規模保育事業|事業所内保育/, 'private', 'mark'),
    ({ listNamesOwner, smallCategory }) => listNamesOwner ? decision('unknown', 'unlike-list', smallCategory ?? '') : null,
    ({ ledger }) => (ledger ? decision('city', 'ledger', '') : null),
    ({ smallCategory }) => usualOwner(smallCategory),
];
const corporation = /社会福祉法人|学校法人|医療法人|宗教法人|社団法人|財団法人|株式会社|有限会社|合同会社|NPO法人|特定非営利活動法人|社会福祉協議会|医師会|協同組合|商工会/;
/** Who owns a facility, by rules over name, remark and kind columns; unknown (with the reason) where nothing tells. */
export function decideOwner(evidence) {
    const note = evidence.note && evidence.note.length <= longestTellingNote ? evidence.note : '';
    const text = [evidence.name, ...evidence.types, note].map(foldWidth).join('\n');
    for (const rule of rules) {
        const answer = rule(evidence, text);
        if (answer)
            return answer;
    }
    return decision('unknown', 'nothing', '');
}
/** Whether a name says 市立, 町立 ...: what `listNamesOwner` counts. */
export function namesMunicipalOwner(name) {
    return /[市町村区]立/.test(foldWidth(name));
}
/** The words of an owner column of a ledger (市有, 県, 国有, 借上, 民間 ...), or null when they say nothing. */
export function ownerOfWord(word) {
    const text = foldWidth(word);
    if (/借|賃|民|私|個人|法人/.test(text))
        return 'private';
    if (/^国|国有/.test(text))
        return 'nation';
    if (/[都道府県](有|所有|立)?$/.test(text))
        return 'prefecture';
    if (/市|町|村|区|自己|所有|自治体|公有|直営/.test(text))
        return 'city';
    return null;
}
function marked(text, mark, owner, rule) {
    const found = mark.exec(text);
    return found ? decision(owner, rule, found[0]) : null;
}
/** 企業団 and 一部事務組合 belong to several municipalities: a person decides. */
function jointBody(text, url) {
    const word = /企業団|広域連合|事務組合|広域行政|広域市町村圏/.exec(text)?.[0];
    if (word)
        return decision('unknown', 'joint', word);
    const host = /^https?:\/\/([^/]+)/i.exec(url ?? '')?.[1]?.toLowerCase();
    return host && /(^|[.-])(union|kouiki|kumiai|kigyodan)([.-]|$)/.test(host)
        ? decision('unknown', 'joint', host)
        : null;
}
/** A founder or operator column that names a government. */
function founder(municipality, types) {
    for (const type of types.map(foldWidth)) {
        if (type === municipality)
            return decision('city', 'column', type);
        if (/^(東京都|北海道|大阪府|京都府|.{2,3}県)$/.test(type))
            return decision('prefecture', 'column', type);
        if (type === '国')
            return decision('nation', 'column', type);
    }
    return null;
}
function namedAfterCity(municipality, name) {
    return municipality && foldWidth(name).startsWith(municipality) ? decision('city', 'named', municipality) : null;
}
function usualOwner(smallCategory) {
    const kind = smallCategory === null ? null : smallCategoryOf(smallCategory);
    if (!kind)
        return decision('unknown', 'nothing', '');
    return kind.usualOwner === 'city'
        ? decision('city', 'kind', kind.smallCategory)
        : decision('unknown', 'mixed', kind.smallCategory);
}
function decision(owner, rule, evidence) {
    return { owner, ownerReason: evidence === '' ? rule : `${rule}:${evidence}` };
}
const ruleWords = {
    mark: (word) => ({ ja: `「${word}」の記載`, en: `it says "${word}"` }),
    corporation: (word) => ({ ja: `「${word}」の記載`, en: `it names a corporation ("${word}")` }),
    joint: (word) => ({
        ja: `共同で運営する団体(${word})の施設です。所有者を確認してください`,
        en: `run by a joint body (${word}): please decide`,
    }),
    named: (city) => ({ ja: `名称が「${city}」で始まる`, en: `the name begins with ${city}` }),
    kind: (kind) => ({ ja: `市の一覧にある${kind}`, en: `a ${kind} in the list of a municipality` }),
    mixed: (kind) => ({
        ja: `${kind}は民間等の場合があり、記載がありません`,
        en: `a ${kind} may be private, and nothing tells: please decide`,
    }),
    'unlike-list': () => ({
        ja: '一覧の他の施設には「市立」等の記載がありますが、この施設にはありません',
        en: 'other rows of the list say 市立, this one does not: please decide',
    }),
    ledger: () => ({ ja: '市の施設台帳に記載', en: 'entered in the ledger of the municipality' }),
    column: (word) => ({ ja: `所有の欄に「${word}」`, en: `the owner column says "${word}"` }),
    nothing: () => ({ ja: '所有者の記載がありません', en: 'nothing tells the owner: please decide' }),
};
/** An ownerReason in words; a reason that is no rule of this file (a person, a note) is returned as it is, in the language it has. */
export function describeOwnerReason(reason) {
    const [rule = '', evidence = ''] = reason.split(/:(.*)/s);
    return ruleWords[rule]?.(evidence) ?? wordingOf(reason);
}
//# sourceMappingURL=owner-rules.js.map