import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { facilityList, type ImportServer } from './imports.js';
import { Work } from '../../apps/api/src/accounts/work.js';

/** A 公共施設一覧 of three facilities, each of another kind. */
export const threeFacilities = facilityList([
  ['1', '高松市立築地小学校', '香川県高松市築地町14-1', 34.3426, 134.0585, '小学校'],
  ['2', '花園コミュニティセンター', '香川県高松市花園町1丁目9-7', 34.338, 134.0633, 'コミュニティセンター'],
  ['3', '中央図書館', '香川県高松市昭和町1丁目2-20', 34.3408, 134.0353, '図書館'],
]);

interface ListedFacility {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly districtName: string | null;
  readonly floorAreaM2: number | null;
}

/** What stands in the register of a city, and what its imports have left on disk. */
export function contentsOf(code: string, serverOf: () => ImportServer) {
  const write = <T>(sql: string, parameters: unknown[] = []) =>
    serverOf()
      .app.get(Work)
      .in({ municipalityCode: code, actor: 'planner' }, (database) => database.query<T[]>(sql, parameters));
  return {
    write,
    storedFiles: () => readdir(join(serverOf().database.dataFolder, 'files', 'imports')).catch(() => []),
    facilities: async () => {
      const { body } = await serverOf().http.get(`/api/municipalities/${code}/facilities`).expect(200);
      return body.items as ListedFacility[];
    },
    /** Everything in the register but versions. */
    registerRows: () =>
      write(`SELECT 'f' AS kind, to_jsonb(f) - 'version' AS row FROM facility f UNION ALL
         SELECT 's', to_jsonb(s) FROM facility_source s UNION ALL
         SELECT 'b', to_jsonb(b) - 'version' FROM building b ORDER BY 1, 2`),
  };
}
