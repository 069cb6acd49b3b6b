import { Body, Controller, Delete, Get, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope, type Scope } from '../accounts/scope.js';
import { Answers, AnswersNothing } from '../http/answers.js';
import { megabyte, Takes } from '../http/limits.js';
import { IfMatch } from '../http/if-match.js';
import { MunicipalController } from '../http/municipal-controller.js';
import { Refuses } from '../http/problem-responses.js';
import {
  municipalityChanges,
  type MunicipalityChanges,
  municipalityDetail,
  municipalityListQuery,
  type MunicipalityListQuery,
  municipalityPage,
  newMunicipality,
  type NewMunicipality,
  publication,
  type Publication,
} from './municipalities.schema.js';
import { MunicipalitiesService } from './municipalities.service.js';
import { MunicipalityListService } from './municipality-list.service.js';

@Controller('api/municipalities')
@ApiTags('municipalities')
export class MunicipalitiesController {
  constructor(
    private readonly municipalities: MunicipalitiesService,
    private readonly municipalityList: MunicipalityListService,
  ) {}

  @Get()
  @Needs('municipality:list')
  @Answers(municipalityPage)
  list(@InScope() scope: Scope, @Query({ schema: municipalityListQuery }) query: MunicipalityListQuery) {
    return this.municipalityList.list(scope, query);
  }

  @Post()
  @Needs('municipality:create')
  @Takes({ jsonBytes: 20 * megabyte, seconds: 120 })
  @Answers(municipalityDetail, 201)
  @Refuses(422)
  create(@InScope() scope: Scope, @Body({ schema: newMunicipality }) body: NewMunicipality) {
    return this.municipalities.create(scope, body);
  }
}

const confirmation = z.object({
  confirm: z.string().max(200).describe('name of the city, typed by the person who removes it'),
});

@MunicipalController('', 'municipalities')
export class MunicipalityController {
  constructor(private readonly municipalities: MunicipalitiesService) {}

  @Get()
  @Needs('municipality:read')
  @Answers(municipalityDetail)
  read(@InScope() scope: Scope) {
    return this.municipalities.read(scope);
  }

  @Patch()
  @Needs('municipality:update')
  @Takes({ jsonBytes: 20 * megabyte, seconds: 120 })
  @Answers(municipalityDetail)
  @Refuses(422)
  update(
    @InScope() scope: Scope,
    @IfMatch() version: number,
    @Body({ schema: municipalityChanges }) changes: MunicipalityChanges,
  ) {
    return this.municipalities.update(scope, version, changes);
  }

  @Put('publication')
  @Needs('municipality:publish')
  @Answers(municipalityDetail)
  publish(@InScope() scope: Scope, @IfMatch() version: number, @Body({ schema: publication }) body: Publication) {
    return this.municipalities.publish(scope, version, body);
  }

  @Delete()
  @Needs('municipality:delete')
  @Takes({ seconds: 600, rate: 'heavy' })
  @AnswersNothing()
  remove(@InScope() scope: Scope, @Query({ schema: confirmation }) query: z.infer<typeof confirmation>) {
    return this.municipalities.remove(scope, query.confirm);
  }
}
