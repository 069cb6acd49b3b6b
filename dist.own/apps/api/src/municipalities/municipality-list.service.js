var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { foldForSearch } from '#libs/asset';
import { Injectable } from '@nestjs/common';
import { roleIn } from '../accounts/identity.js';
import { Work } from '../accounts/work.js';
import { Settings } from '../settings.js';
import { residentsNow } from './residents-now.js';
const sortColumns = {
    code: 'm.municipality_code',
    name: 'm.name COLLATE "C"',
    facilities: 'facilities',
    residents: 'residents',
};
/** Lists cities page by page, fictional ones last. */
let MunicipalityListService = class MunicipalityListService {
    work;
    settings;
    constructor(work, settings) {
        this.work = work;
        this.settings = settings;
    }
    /** The cities of who asks; who administers the instance sees all. */
    list({ identity }, { search = '', sort, order, page, pageSize }) {
        return this.work.acrossCities(async (database) => {
            const codes = (await codesMatching(database, search)).filter((code) => !identity || roleIn(identity, code));
            const items = await database.query(`SELECT m.municipality_code AS code, m.name, m.name_en AS "nameEn", m.fictional,
                (SELECT count(*)::integer FROM facility f WHERE f.municipality_code = m.municipality_code) AS facilities,
                p.residents AS residents, p.year AS "residentsYear"
           FROM municipality m
           LEFT JOIN LATERAL (SELECT residents, year FROM municipality_population p
                               WHERE p.municipality_code = m.municipality_code ORDER BY ${residentsNow('$1')} LIMIT 1) p ON true
          WHERE m.municipality_code = ANY($2::text[])
          ORDER BY m.fictional, ${sortColumns[sort]} ${order === 'desc' ? 'DESC' : 'ASC'} NULLS LAST, m.municipality_code
          LIMIT $3 OFFSET $4`, [this.settings.currentFiscalYear, codes, pageSize, (page - 1) * pageSize]);
            return { items, total: codes.length, page, pageSize };
        });
    }
};
MunicipalityListService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], MunicipalityListService);
export { MunicipalityListService };
/** The cities whose code or name holds all the words; the names of a whole country are few enough to be folded here. */
async function codesMatching(database, search) {
    const cities = await database.query('SELECT municipality_code AS code, name, name_en AS "nameEn" FROM municipality');
    const words = search.split(/\s+/).map(foldForSearch);
    const matches = (text) => words.every((word) => text.includes(word));
    return cities.filter((city) => matches(foldForSearch(Object.values(city).join(' ')))).map(({ code }) => code);
}
//# sourceMappingURL=municipality-list.service.js.map