import { Municipality } from '#db/entities/municipality.entity';
import { MunicipalityPopulation } from '#db/entities/municipality-population.entity';
import { extractBoundary } from '#geo/spatial/boundary';
import { checkMunicipalityCode } from '#libs/calendar';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { Settings } from '../settings.js';
import type { MunicipalityChanges, NewMunicipality } from './municipalities.schema.js';
import { residentsNow } from './residents-now.js';

/** Cities: their name, boundary, residents and money. */
@Injectable()
export class MunicipalitiesService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  list(scope: Scope) {
    return this.work.in(scope, async (database) => ({
      items: await database.query<unknown[]>(
        `SELECT m.municipality_code AS code, m.name, m.name_en AS "nameEn", m.fictional,
                (SELECT count(*)::integer FROM facility f WHERE f.municipality_code = m.municipality_code) AS facilities,
                p.residents, p.year AS "residentsYear"
           FROM municipality m
           LEFT JOIN LATERAL (SELECT residents, year FROM municipality_population p
                               WHERE p.municipality_code = m.municipality_code ORDER BY ${residentsNow('$1')} LIMIT 1) p ON true
          ORDER BY m.fictional, m.municipality_code`,
        [this.settings.currentFiscalYear],
      ),
    }));
  }

  create(actorScope: Scope, input: NewMunicipality) {
    const code = checkMunicipalityCode(input.code);
    if (!code.ok)
      throw new Problem(400, 'bad-request', `code: ${code.reason}`, { detailJa: `市区町村コード：${code.reasonJa}` });
    const scope = { ...actorScope, municipalityCode: code.code };
    return this.work.in(scope, async (database) => {
      if (await database.existsBy(Municipality, { municipalityCode: scope.municipalityCode })) {
        throw new Problem(409, 'conflict', `Municipality ${scope.municipalityCode} exists already.`, {
          detailJa: `コード${scope.municipalityCode}の都市は、すでに登録されています。`,
        });
      }
      await database.insert(Municipality, {
        municipalityCode: scope.municipalityCode,
        ...columnsOf(input),
        name: input.name,
      });
      await this.applyBoundaryAndPopulation(database, scope, input);
      return this.describe(database, scope.municipalityCode);
    });
  }

  read(scope: Scope) {
    return this.work.in(scope, (database) => this.describe(database, scope.municipalityCode));
  }

  update(scope: Scope, expectedVersion: number, changes: MunicipalityChanges) {
    return this.work.in(scope, async (database) => {
      const current = await database.findOne(Municipality, {
        where: { municipalityCode: scope.municipalityCode },
        lock: { mode: 'pessimistic_write' },
      });
      if (!current) throw notFound(`municipality ${scope.municipalityCode}`);
      assertCurrent(current, expectedVersion, changes);
      await database.update(
        Municipality,
        { municipalityCode: scope.municipalityCode },
        { ...columnsOf(changes), version: current.version + 1 },
      );
      await this.applyBoundaryAndPopulation(database, scope, changes);
      return this.describe(database, scope.municipalityCode);
    });
  }

  /** Removes the city with everything it holds; its name must be given, so that no click alone can do it. */
  remove(scope: Scope, confirmedName: string) {
    return this.work.in(scope, async (database) => {
      const current = await database.findOneBy(Municipality, { municipalityCode: scope.municipalityCode });
      if (!current) throw notFound(`municipality ${scope.municipalityCode}`);
      if (current.name !== confirmedName) {
        throw new Problem(409, 'conflict', `To remove this city, confirm its name: ${current.name}`, {
          detailJa: `削除するには、都市の名称「${current.name}」を入力してください。`,
        });
      }
      await database.delete(Municipality, { municipalityCode: scope.municipalityCode });
    });
  }

  private async applyBoundaryAndPopulation(database: EntityManager, scope: Scope, input: MunicipalityChanges) {
    if (input.boundary !== undefined) await this.setBoundary(database, scope.municipalityCode, input.boundary);
    if (input.population !== undefined) await this.setPopulation(database, scope.municipalityCode, input.population);
  }

  private async setBoundary(database: EntityManager, code: string, geoJson: object | null) {
    const boundary = geoJson === null ? null : extractBoundary(geoJson, code);
    if (boundary && !boundary.ok) {
      throw new Problem(422, 'unprocessable', `boundary: ${boundary.reason}`, {
        detailJa: `行政区域：${boundary.reasonJa}`,
      });
    }
    await database.query(
      `UPDATE municipality SET boundary = ST_Multi(ST_CollectionExtract(ST_MakeValid(ST_SetSRID(ST_GeomFromGeoJSON($2), 4326)), 3))
        WHERE municipality_code = $1`,
      [code, boundary && JSON.stringify(boundary.boundary)],
    );
  }

  private async setPopulation(
    database: EntityManager,
    code: string,
    population: NonNullable<MunicipalityChanges['population']>,
  ) {
    await database.delete(MunicipalityPopulation, { municipalityCode: code });
    if (population.length === 0) return;
    await database.insert(
      MunicipalityPopulation,
      population.map((entry) => ({ municipalityCode: code, ...entry, source: entry.source ?? null })),
    );
  }

  private async describe(database: EntityManager, code: string) {
    const [row] = await database.query<unknown[]>(
      `SELECT municipality_code AS code, name, name_en AS "nameEn", fictional, boundary IS NOT NULL AS "hasBoundary",
              boundary_source AS "boundarySource",
              CASE WHEN extent IS NULL THEN NULL ELSE ARRAY[ST_XMin(extent), ST_YMin(extent), ST_XMax(extent), ST_YMax(extent)] END AS bounds,
              available_yen::float8 AS "availableYen", available_fiscal_year AS "availableFiscalYear",
              available_source AS "availableSource", version,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('year', year, 'residents', residents, 'source', source) ORDER BY year), '[]')
                 FROM municipality_population p WHERE p.municipality_code = m.municipality_code) AS population,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'nameEn', name_en) ORDER BY name_kana, name), '[]')
                 FROM district d WHERE d.municipality_code = m.municipality_code) AS districts
         FROM municipality m
         LEFT JOIN LATERAL (
           SELECT coalesce(m.boundary::box2d,
                           (SELECT ST_Extent(location) FROM facility f WHERE f.municipality_code = m.municipality_code)) AS extent
         ) AS shown ON true
        WHERE municipality_code = $1`,
      [code],
    );
    if (!row) throw notFound(`municipality ${code}`);
    return row;
  }
}

function columnsOf({
  name,
  nameEn,
  boundarySource,
  availableYen,
  availableFiscalYear,
  availableSource,
}: MunicipalityChanges) {
  const columns = { name, nameEn, boundarySource, availableYen, availableFiscalYear, availableSource };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
