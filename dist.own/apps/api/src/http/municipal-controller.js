import { applyDecorators, Controller } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
/** A controller below one municipality: /api/municipalities/{code}/<path>. */
export const MunicipalController = (path, tag) => applyDecorators(Controller(path === '' ? 'api/municipalities/:code' : `api/municipalities/:code/${path}`), ApiTags(tag), ApiParam({
    name: 'code',
    description: 'municipality code, six digits with check digit (five are accepted)',
    schema: { type: 'string', pattern: '^[0-9]{5,6}$' },
    example: '372013',
}));
//# sourceMappingURL=municipal-controller.js.map