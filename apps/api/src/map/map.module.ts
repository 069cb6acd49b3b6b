import { Module } from '@nestjs/common';
import { BaseMapModule } from '../base-map/base-map.module.js';
import { MapController } from './map.controller.js';
import { MapService } from './map.service.js';
import { TilesService } from './tiles.service.js';

@Module({ imports: [BaseMapModule], controllers: [MapController], providers: [MapService, TilesService] })
export class MapModule {}
