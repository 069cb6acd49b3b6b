var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { Get, Header, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { Needs } from '../accounts/permission.guard.js';
import { InScope } from '../accounts/scope.js';
import { shownBox } from '../facilities/facilities.schema.js';
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
const ownFacilitiesOnly = 'no-store';
let MapController = class MapController {
    map;
    tiles;
    constructor(map, tiles) {
        this.map = map;
        this.tiles = tiles;
    }
    manifest(scope) {
        return this.map.manifest(scope);
    }
    facilities(scope, shown) {
        return this.map.facilities(scope, shown);
    }
    outline(scope) {
        return this.map.outline(scope);
    }
    async tile(scope, { layers, z, x, y }, { v }, response) {
        const versions = v.split(',');
        const asked = layers.map((key, i) => ({ key, version: versions[i] ?? '0' }));
        const bytes = await this.tiles.tile(scope, asked, z, x, y);
        response.set('Cache-Control', scope.confinement?.reading ? ownFacilitiesOnly : untilNextVersion);
        return new StreamableFile(bytes, { type: 'application/vnd.mapbox-vector-tile' });
    }
};
__decorate([
    Get('map'),
    Needs('facility:read'),
    Answers(mapManifest),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], MapController.prototype, "manifest", null);
__decorate([
    Get('map/facilities'),
    Needs('facility:read'),
    AnswersText(facilityColumns),
    __param(0, InScope()),
    __param(1, Query({ schema: shownBox })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object]),
    __metadata("design:returntype", void 0)
], MapController.prototype, "facilities", null);
__decorate([
    Get('map/outline'),
    Needs('facility:read'),
    Answers(mapOutline),
    __param(0, InScope()),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object]),
    __metadata("design:returntype", void 0)
], MapController.prototype, "outline", null);
__decorate([
    Get('tiles/:layers/:z/:x/:y.pbf'),
    Needs('facility:read'),
    Header('Vary', 'Cookie'),
    ApiOkResponse({ description: 'vector tile', content: { 'application/vnd.mapbox-vector-tile': {} } }),
    __param(0, InScope()),
    __param(1, Param({ schema: tileAddress })),
    __param(2, Query({ schema: tileVersions })),
    __param(3, Res({ passthrough: true })),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", [Object, Object, Object, Object]),
    __metadata("design:returntype", Promise)
], MapController.prototype, "tile", null);
MapController = __decorate([
    MunicipalController('', 'map'),
    __metadata("design:paramtypes", [MapService,
        TilesService])
], MapController);
export { MapController };
//# sourceMappingURL=map.controller.js.map