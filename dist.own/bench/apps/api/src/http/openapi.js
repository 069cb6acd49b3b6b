import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { serveDocumentationPolicy } from './documentation-policy.js';
import { describeProblems } from './problem-responses.js';
import { networkOf, RequestCounts } from './request-rates.js';
const description = `Register of public facilities, renewal cost and map of a municipality.

Edits need the version you edited (\`If-Match: "3"\`, the \`ETag\` of what you read), answer 428 without it and 412 with both values when it is stale.
The header \`Chodo-Reason\` (percent-encoded) goes into the audit. Errors are RFC 9457 problem JSON.`;
/** The OpenAPI 3.1 document of all routes; the web's types are generated from it. */
export function openApiDocument(app) {
    const builder = new DocumentBuilder()
        .setOpenAPIVersion('3.1.0')
        .setTitle('Chodo')
        .setVersion('1')
        .setDescription(description);
    const document = SwaggerModule.createDocument(app, builder.build(), {
        operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    });
    return describeProblems(document);
}
const policyUrl = '/api/docs/policy.js';
/** Serves the document at /api/openapi.json and readable pages at /api/docs. */
export function serveOpenApi(app) {
    app.use(['/api/docs', '/api/openapi.json'], counted(app.get(RequestCounts)));
    serveDocumentationPolicy(app, policyUrl);
    SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
        jsonDocumentUrl: 'api/openapi.json',
        customSiteTitle: 'Chodo API',
        customJs: policyUrl,
        swaggerOptions: { tryItOutEnabled: false, docExpansion: 'none' },
    });
}
/** No route of a controller, so it is counted here: by address, as what is public. */
function counted(counts) {
    return async (request, _, next) => {
        await counts.take('public', networkOf(request.ip ?? ''));
        next();
    };
}
//# sourceMappingURL=openapi.js.map