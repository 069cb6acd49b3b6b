import { applyDecorators, Controller, Get, Header, Query } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers } from '../http/answers.js';
import { Takes } from '../http/limits.js';
import type { PagingQuery } from '../http/paging.js';
import {
  publicCity,
  publicCosts,
  publicFacilities,
  publicFacilitiesQuery,
  publicLayers,
} from './public-data.schema.js';
import { PublicDataService } from './public-data.service.js';

/** Reads what a city has published; anybody may, and whoever is in between may keep the answer for five minutes. */
const GetPublic = (path: string, schema: z.ZodType) =>
  applyDecorators(
    Get(path),
    Needs('public:read'),
    Takes({ rate: 'public' }),
    Answers(schema),
    Header('Cache-Control', 'public, max-age=300'),
  );

/** For residents and for other sites: no session is asked for, and 404 is all that is said of a city that has not published itself. */
@Controller('api/public/municipalities/:code')
@ApiTags('public')
@ApiParam({ name: 'code', description: 'municipality code', schema: { type: 'string' }, example: '372013' })
export class PublicDataController {
  constructor(private readonly data: PublicDataService) {}

  @GetPublic('', publicCity)
  city(@InScope() scope: Scope) {
    return this.data.city(scope);
  }

  @GetPublic('facilities', publicFacilities)
  facilities(@InScope() scope: Scope, @Query({ schema: publicFacilitiesQuery }) query: PagingQuery) {
    return this.data.facilities(scope, query);
  }

  @GetPublic('costs', publicCosts)
  costs(@InScope() scope: Scope) {
    return this.data.totals(scope);
  }

  @GetPublic('layers', publicLayers)
  layers(@InScope() scope: Scope) {
    return this.data.layers(scope);
  }
}
