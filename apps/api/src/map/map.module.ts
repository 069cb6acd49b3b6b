import { Module } from '@nestjs/common';
import { MapController } from './map.controller.js';
import { MapService } from './map.service.js';
import { TilesService } from './tiles.service.js';

@Module({ controllers: [MapController], providers: [MapService, TilesService] })
export class MapModule {}
