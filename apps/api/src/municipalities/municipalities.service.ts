import { ImportRun } from '#db/entities/import-run.entity';
import { Municipality } from '#db/entities/municipality.entity';
import { MunicipalityPopulation } from '#db/entities/municipality-population.entity';
import { extractBoundary } from '#geo/spatial/boundary';
import { checkMunicipalityCode } from '#libs/calendar';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { BaseMapFiles } from '../base-map/base-map-files.js';
import { DocumentFiles } from '../documents/document-files.js';
import { PhotoFiles } from '../inspection-photos/photo-files.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { ImportFiles } from '../imports/import-files.js';
import { mendedArea } from './mended-area.js';
import type { MunicipalityChanges, MunicipalityDetail, NewMunicipality, Publication } from './municipalities.schema.js';

/** Cities: their name, boundary, residents and money. */
@Injectable()
export class MunicipalitiesService {
  constructor(
    private readonly work: Work,
    private readonly files: ImportFiles,
    private readonly documents: DocumentFiles,
    private readonly baseMaps: BaseMapFiles,
    private readonly photos: PhotoFiles,
  ) {}

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
      const moved = await this.movedBoundary(database, scope.municipalityCode, input.boundary);
      if (moved) await database.update(Municipality, { municipalityCode: scope.municipalityCode }, moved);
      await this.setPopulation(database, scope.municipalityCode, input.population);
      return this.describe(database, scope.municipalityCode);
    });
  }

  read(scope: Scope) {
    return this.work.in(scope, (database) => this.describe(database, scope.municipalityCode));
  }

  /** What stands there already is not written again: the version grows only where something changes. */
  update(scope: Scope, expectedVersion: number, changes: MunicipalityChanges) {
    const key = { municipalityCode: scope.municipalityCode };
    return this.work.in(scope, async (database) => {
      const current = await this.lockOrFail(database, scope);
      assertCurrent(current, expectedVersion, changes);
      const changed = changedFields(current, columnsOf(changes));
      const moved = await this.movedBoundary(database, scope.municipalityCode, changes.boundary);
      const isCounted = await this.setPopulation(database, scope.municipalityCode, changes.population);
      if (isCounted || moved || !isEmpty(changed)) {
        await database.update(Municipality, key, { ...changed, ...moved, version: current.version + 1 });
      }
      return this.describe(database, scope.municipalityCode);
    });
  }

  /** Opens or closes what anybody may read of the city, and what residents may report. */
  publish(scope: Scope, expectedVersion: number, wanted: Publication) {
    const key = { municipalityCode: scope.municipalityCode };
    return this.work.in(scope, async (database) => {
      const current = await this.lockOrFail(database, scope);
      assertCurrent(current, expectedVersion, wanted);
      const changed = changedFields(current, wanted);
      if (!isEmpty(changed)) await database.update(Municipality, key, { ...changed, version: current.version + 1 });
      return this.describe(database, scope.municipalityCode);
    });
  }

  /** Removes the city with everything it holds, uploaded files too; its name must be given, so that no click alone can do it. */
  async remove(scope: Scope, confirmedName: string) {
    const key = { municipalityCode: scope.municipalityCode };
    const imports = await this.work.in(scope, async (database) => {
      const current = await this.lockOrFail(database, scope);
      if (current.name !== confirmedName) {
        throw new Problem(409, 'conflict', `To remove this city, confirm its name: ${current.name}`, {
          detailJa: `削除するには、都市の名称「${current.name}」を入力してください。`,
        });
      }
      const runs = await database.find(ImportRun, { select: { id: true, files: true }, where: key });
      await database.delete(Municipality, key);
      return runs;
    });
    await this.files.discard(imports.flatMap(({ files }) => files));
    await this.documents.discardCity(scope.municipalityCode);
    await this.baseMaps.discardCity(scope.municipalityCode);
    await this.photos.discardCity(scope.municipalityCode);
  }

  private async lockOrFail(database: EntityManager, { municipalityCode }: Scope): Promise<Municipality> {
    const lock = { mode: 'pessimistic_write' } as const;
    const current = await database.findOne(Municipality, { where: { municipalityCode }, lock });
    if (!current) throw notFound(`municipality ${municipalityCode}`);
    return current;
  }

  /** The boundary to be written as PostGIS mends it; null where none is sent, or just what stands there. */
  private async movedBoundary(
    database: EntityManager,
    code: string,
    geoJson: object | null | undefined,
  ): Promise<Pick<Municipality, 'boundary'> | null> {
    if (geoJson === undefined) return null;
    const answer = geoJson === null ? null : extractBoundary(geoJson, code);
    if (answer && !answer.ok) {
      throw new Problem(422, 'unprocessable', `boundary: ${answer.reason}`, {
        detailJa: `行政区域：${answer.reasonJa}`,
      });
    }
    const [row] = await database.query<Required<Pick<Municipality, 'boundary'>>[]>(
      `WITH given AS (
         SELECT ${mendedArea('$2')} AS boundary)
       SELECT ST_AsGeoJSON(given.boundary, 15)::jsonb AS boundary FROM given, municipality m
        WHERE municipality_code = $1 AND m.boundary IS DISTINCT FROM given.boundary`,
      [code, answer && JSON.stringify(answer.boundary)],
    );
    return row ?? null;
  }

  /** Whether they have changed. */
  private async setPopulation(
    database: EntityManager,
    municipalityCode: string,
    population: MunicipalityChanges['population'],
  ): Promise<boolean> {
    if (population === undefined) return false;
    const recorded = await database.findBy(MunicipalityPopulation, { municipalityCode });
    if (isDeepStrictEqual(byYear(recorded), byYear(population))) return false;
    await database.delete(MunicipalityPopulation, { municipalityCode });
    if (population.length > 0) {
      await database.insert(
        MunicipalityPopulation,
        byYear(population).map((entry) => ({ municipalityCode, ...entry })),
      );
    }
    return true;
  }

  private async describe(database: EntityManager, code: string): Promise<MunicipalityDetail> {
    const [row] = await database.query<MunicipalityDetail[]>(
      `SELECT municipality_code AS code, name, name_en AS "nameEn", fictional, published, takes_reports AS "takesReports", boundary IS NOT NULL AS "hasBoundary",
              boundary_source AS "boundarySource",
              CASE WHEN extent IS NULL THEN NULL ELSE ARRAY[ST_XMin(extent), ST_YMin(extent), ST_XMax(extent), ST_YMax(extent)] END AS bounds,
              available_yen::float8 AS "availableYen", available_fiscal_year AS "availableFiscalYear",
              available_source AS "availableSource", version,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('year', year, 'residents', residents, 'source', source) ORDER BY year), '[]')
                 FROM municipality_population p WHERE p.municipality_code = m.municipality_code) AS population,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'nameEn', name_en) ORDER BY coalesce(name_kana, name) COLLATE "C"), '[]')
                 FROM district d WHERE d.municipality_code = m.municipality_code) AS districts,
              ARRAY(SELECT DISTINCT department FROM facility f
                     WHERE f.municipality_code = m.municipality_code AND department IS NOT NULL ORDER BY department) AS departments
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

function byYear(population: NonNullable<MunicipalityChanges['population']>) {
  return population
    .map(({ year, residents, source = null }) => ({ year, residents, source }))
    .sort((one, other) => one.year - other.year);
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
