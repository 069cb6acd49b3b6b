var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { tap } from 'rxjs';
import { z } from 'zod';
/** Whether an answer is about one versioned thing, whose next edit must name that version. */
export function isVersioned(schema) {
    return schema instanceof z.ZodObject && 'version' in schema.shape;
}
/** `ETag` of a versioned answer, in the OpenAPI document. */
export const versionTagHeader = {
    ETag: { description: 'the version, as If-Match takes it', schema: { type: 'string' }, example: '"3"' },
};
/**
 * Tells the version of an answer as its `ETag`. It names the row that is edited, not all that is shown with it (a facility's
 * buildings have versions of their own), so it never makes an answer "not modified".
 */
let VersionTag = class VersionTag {
    intercept(context, next) {
        const http = context.switchToHttp();
        delete http.getRequest().headers['if-none-match'];
        return next.handle().pipe(tap(({ version }) => http.getResponse().set('ETag', `"${version}"`)));
    }
};
VersionTag = __decorate([
    Injectable()
], VersionTag);
export { VersionTag };
//# sourceMappingURL=version-tag.js.map