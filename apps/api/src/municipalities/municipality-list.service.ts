import { foldForSearch } from '#libs/asset';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { roleIn } from '../accounts/identity.js';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Settings } from '../settings.js';
import type { MunicipalityListQuery, MunicipalitySummary } from './municipalities.schema.js';
import { residentsNow } from './residents-now.js';

const sortColumns: Record<MunicipalityListQuery['sort'], string> = {
  code: 'm.municipality_code',
  name: 'm.name COLLATE "C"',
  facilities: 'facilities',
  residents: 'residents',
};

/** Lists cities page by page, fictional ones last. */
@Injectable()
export class MunicipalityListService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  /** The cities of who asks; who administers the instance sees all. */
  list({ identity }: Scope, { search = '', sort, order, page, pageSize }: MunicipalityListQuery) {
    return this.work.acrossCities(async (database) => {
      const codes = (await codesMatching(database, search)).filter((code) => !identity || roleIn(identity, code));
      const items = await database.query<MunicipalitySummary[]>(
        `SELECT m.municipality_code AS code, m.name, m.name_en AS "nameEn", m.fictional,
                (SELECT count(*)::integer FROM facility f WHERE f.municipality_code = m.municipality_code) AS facilities,
                p.residents AS residents, p.year AS "residentsYear"
           FROM municipality m
           LEFT JOIN LATERAL (SELECT residents, year FROM municipality_population p
                               WHERE p.municipality_code = m.municipality_code ORDER BY ${residentsNow('$1')} LIMIT 1) p ON true
          WHERE m.municipality_code = ANY($2::text[])
          ORDER BY m.fictional, ${sortColumns[sort]} ${order === 'desc' ? 'DESC' : 'ASC'} NULLS LAST, m.municipality_code
          LIMIT $3 OFFSET $4`,
        [this.settings.currentFiscalYear, codes, pageSize, (page - 1) * pageSize],
      );
      return { items, total: codes.length, page, pageSize };
    });
  }
}

/** The cities whose code or name holds all the words; the names of a whole country are few enough to be folded here. */
async function codesMatching(database: EntityManager, search: string): Promise<string[]> {
  const cities = await database.query<{ code: string; name: string; nameEn: string | null }[]>(
    'SELECT municipality_code AS code, name, name_en AS "nameEn" FROM municipality',
  );
  const words = search.split(/\s+/).map(foldForSearch);
  const matches = (text: string) => words.every((word) => text.includes(word));
  return cities.filter((city) => matches(foldForSearch(Object.values(city).join(' ')))).map(({ code }) => code);
}
