import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express from 'express';
import { allowOrigin } from './security-headers.js';
/** Serves the built web pages: hashed assets for a year, and index.html for every address of the single-page application. */
export function serveWebPages(app, folder, originOfPage) {
    const index = join(folder, 'index.html');
    app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false, redirect: false }));
    app.use(express.static(folder, { index: false, maxAge: 0, redirect: false }));
    app.use(async (request, response, next) => {
        const isPage = request.method === 'GET' && !/^\/(api|health|ready|metrics)(\/|$)/.test(request.path);
        if (!isPage || !existsSync(index))
            return next();
        const origin = await originOfPage(request);
        if (origin !== null)
            allowOrigin(origin, request, response);
        response.set('Cache-Control', 'no-cache').sendFile(index);
    });
}
//# sourceMappingURL=web-pages.js.map