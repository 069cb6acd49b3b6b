import { Get, Header, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { shownBox, type ShownBox } from '../facilities/facilities.schema.js';
import { Answers, AnswersText } from '../http/answers.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { facilityColumns, mapManifest, mapOutline } from './map.schema.js';
import { MapService } from './map.service.js';
import { TilesService } from './tiles.service.js';

const tileAddress = z.object({
  code: z.string(),
  layers: z
    .string()
    .regex(/^[a-z-]{1,40}(,[a-z-]{1,40}){0,39}$/)
    .describe('keys of layers, separated by commas')
    .transform((keys) => keys.split(','))
    .refine((keys) => new Set(keys).size === keys.length, 'each layer once'),
  z: z.coerce.number().int().min(0).max(22),
  x: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 22),
  y: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 22),
});
/** Until the version in the address is another one; the next person at the same browser asks for their own. */

const tileVersions = z.object({
  v: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,39}$/)
    .default('0')
    .describe('versions of these layers, in their order'),
});

const untilNextVersion = 'private, max-age=31536000, immutable';
/** What is somebody's own may change without a new version. */
const ownFacilitiesOnly = 'private, no-store';

@MunicipalController('', 'map')
export class MapController {
  constructor(
    private readonly map: MapService,
    private readonly tiles: TilesService,
  ) {}

  @Get('map')
  @Needs('facility:read')
  @Answers(mapManifest)
  manifest(@InScope() scope: Scope) {
    return this.map.manifest(scope);
  }

  @Get('map/facilities')
  @Needs('facility:read')
  @AnswersText(facilityColumns)
  facilities(@InScope() scope: Scope, @Query({ schema: shownBox }) shown: ShownBox) {
    return this.map.facilities(scope, shown);
  }

  @Get('map/outline')
  @Needs('facility:read')
  @Answers(mapOutline)
  outline(@InScope() scope: Scope) {
    return this.map.outline(scope);
  }

  @Get('tiles/:layers/:z/:x/:y.pbf')
  @Needs('facility:read')
  @Header('Vary', 'Cookie')
  @ApiOkResponse({ description: 'vector tile', content: { 'application/vnd.mapbox-vector-tile': {} } })
  async tile(
    @InScope() scope: Scope,
    @Param({ schema: tileAddress }) { layers, z, x, y }: z.infer<typeof tileAddress>,
    @Query({ schema: tileVersions }) { v }: z.infer<typeof tileVersions>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const versions = v.split(',');
    const asked = layers.map((key, i) => ({ key, version: versions[i] ?? '0' }));
    const bytes = await this.tiles.tile(scope, asked, z, x, y);
    response.set('Cache-Control', scope.confinement?.reading ? ownFacilitiesOnly : untilNextVersion);
    return new StreamableFile(bytes, { type: 'application/vnd.mapbox-vector-tile' });
  }
}
