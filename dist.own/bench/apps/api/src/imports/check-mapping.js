import { isOfTowns, isOfYears, measures, operationFields, populationFields, } from '#geo/import/columns/mapped-fields';
import { Problem } from '../http/problem.js';
/** Throws the 422 where the name is missing, a column is not there (`missing`), one column is to be two things, or yearly records are not whole. */
export function checkMapping(mapping, missing) {
    const given = Object.values(mapping);
    if (mapping.name === undefined) {
        throw unprocessable('Say which column is the name of the facility or town: "name".', '名称（施設名・町丁名）がどの列かを選んでください。');
    }
    if (isOfYears(mapping))
        checkYears(mapping);
    else if (isOfTowns(mapping))
        checkTowns(mapping);
    const twice = given.find((name, at) => given.indexOf(name) !== at);
    if (twice !== undefined) {
        throw unprocessable(`The column "${twice}" is given to two fields.`, `「${twice}」の列を、2つの項目に選んでいます。`);
    }
    const [absent] = missing;
    if (absent === undefined)
        return;
    throw unprocessable(`No header of the file has the column "${absent}".`, `「${absent}」という列は、この見出しにありません。`);
}
/** Yearly records have a year and something of it; of a ledger they share but name, number, address and note. */
function checkYears(mapping) {
    if (mapping.fiscalYear === undefined) {
        throw unprocessable('Say which column is the fiscal year: "fiscalYear".', '年度がどの列かを選んでください。');
    }
    if (measures.every((field) => mapping[field] === undefined)) {
        throw unprocessable('Say which column is a count or an amount of the year, as "users" or "repair".', '利用者数や修繕費など、年度の実績がどの列かを1つ以上選んでください。');
    }
    const foreign = Object.keys(mapping).find((field) => !isFieldOfYears(field));
    if (foreign !== undefined) {
        throw unprocessable(`"${foreign}" is a column of buildings; yearly records have none.`, `年度別の実績に、施設や建物の項目(「${mapping[foreign]}」の列)は取り込めません。どちらかの項目だけを選んでください。`);
    }
}
/** Residents by town have a number and a place, and nothing of a building. */
function checkTowns(mapping) {
    if (mapping.residents === undefined) {
        throw unprocessable('Say which column is the number of residents: "residents".', '人口（総数）がどの列かを選んでください。');
    }
    if (mapping.latLon === undefined && (mapping.latitude === undefined || mapping.longitude === undefined)) {
        throw unprocessable('Say which columns are the place of the town: "latitude" and "longitude", or "latLon".', '町丁の位置（緯度と経度）がどの列かを選んでください。位置のない表は地図に置けないため、取り込めません。');
    }
    const foreign = Object.keys(mapping).find((field) => !populationFields.includes(field));
    if (foreign !== undefined) {
        throw unprocessable(`"${foreign}" is a column of facilities; residents by town have none.`, `町丁別の人口に、施設や建物の項目(「${mapping[foreign]}」の列)は取り込めません。どちらかの項目だけを選んでください。`);
    }
}
function isFieldOfYears(field) {
    return operationFields.some((known) => known === field);
}
function unprocessable(detail, detailJa) {
    return new Problem(422, 'unprocessable', detail, { detailJa });
}
//# sourceMappingURL=check-mapping.js.map