import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const own = ["'self'"];

/** Everything a page loads comes from this server; nothing inline, no foreign host. */
const directives = {
  defaultSrc: ["'none'"],
  scriptSrc: own,
  styleSrc: own,
  imgSrc: [...own, 'data:', 'blob:'],
  connectSrc: own,
  workerSrc: own,
  fontSrc: own,
  manifestSrc: own,
  formAction: own,
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
  // No text becomes markup or a script but through the one policy that the map library needs (apps/web/src/map/trusted-types.ts).
  requireTrustedTypesFor: ["'script'"],
  trustedTypes: ['default'],
};

const options = {
  strictTransportSecurity: false,
  crossOriginEmbedderPolicy: false,
  referrerPolicy: { policy: 'same-origin' },
} as const;

/** Headers of every answer. */
export const securityHeaders = helmet({ ...options, contentSecurityPolicy: { useDefaults: false, directives } });

/** Where pages come encrypted: browsers are to ask no other way for a year. */
export const strictTransport = helmet.strictTransportSecurity({ maxAge: 31_536_000, includeSubDomains: false });

/**
 * The generated API documentation writes its own style elements, and cleans markup by a library with a policy of its own (see
 * documentation-policy.ts); only its pages may.
 */
const ofDocumentation = {
  ...directives,
  styleSrc: [...own, "'unsafe-inline'"],
  trustedTypes: [...directives.trustedTypes, 'dompurify'],
};
export const documentationHeaders = helmet({
  ...options,
  contentSecurityPolicy: { useDefaults: false, directives: ofDocumentation },
});

/** Lets one page ask exactly this origin, too, for images and data. */
export function allowOrigin(origin: string, request: IncomingMessage, response: ServerResponse): void {
  const { imgSrc, connectSrc, ...rest } = directives;
  const withOrigin = { ...rest, imgSrc: [...imgSrc, origin], connectSrc: [...connectSrc, origin] };
  const headers = helmet({ ...options, contentSecurityPolicy: { useDefaults: false, directives: withOrigin } });
  headers(request, response, () => undefined);
}

/** What is answered may be kept by the asker's browser alone, which asks each time whether it still holds; routes that may say more say so themselves. */
export const ownCacheOnly: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'private, no-cache');
  next();
};
