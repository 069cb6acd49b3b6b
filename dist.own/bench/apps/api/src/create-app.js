import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { BaseMapService } from './base-map/base-map.service.js';
import { foreignOriginOf } from './base-map/foreign-origin.js';
import { tellAnswered } from './http/answered.js';
import { Drain } from './http/drain.js';
import { onlyFromOwnOrigin } from './http/own-origin.js';
import { serveOpenApi } from './http/openapi.js';
import { answerUnreadable } from './http/unreadable-request.js';
import { documentationHeaders, securityHeaders, strictTransport } from './http/security-headers.js';
import { serveWebPages } from './http/web-pages.js';
import { networkOf, RequestCounts } from './http/request-rates.js';
import { NestLog } from './log/nest-log.js';
import { Metrics } from './metrics/metrics.js';
import { readTls } from './tls.js';
/** The HTTP application, not yet listening: the same one for the server and for tests. */
export async function createApp(options) {
    const { entrance } = options.settings;
    const app = await NestFactory.create(AppModule.with(options.dataSource, options.settings), {
        logger: options.log ? new NestLog(options.log) : ['error', 'warn'],
        abortOnError: false,
        // Bodies are read once it is known who asks and what the route takes (see ReadBody).
        bodyParser: false,
        ...(entrance.tls && { httpsOptions: readTls(entrance.tls) }),
    });
    app.disable('x-powered-by');
    const metrics = app.get(Metrics, { strict: false });
    metrics.begin(options.readEngineLoad);
    app.use(tellAnswered((answered) => {
        options.log?.info(answered);
        metrics.count(answered);
    }));
    app.use(securityHeaders);
    app.use('/api/docs', documentationHeaders);
    app.set('trust proxy', [...entrance.trustedProxies]);
    if (entrance.publicOrigin !== null)
        app.use(strictTransport);
    app.use(app.get(Drain).take);
    app.use(onlyFromOwnOrigin(entrance));
    answerUnreadable(app.getHttpServer());
    serveOpenApi(app);
    if (options.webFolder) {
        const baseMap = app.get(BaseMapService, { strict: false });
        const counts = app.get(RequestCounts);
        serveWebPages(app, options.webFolder, async (request) => {
            await counts.take('public', networkOf(request.ip ?? ''));
            return foreignOriginOf(baseMap, request.path);
        });
    }
    return app;
}
//# sourceMappingURL=create-app.js.map