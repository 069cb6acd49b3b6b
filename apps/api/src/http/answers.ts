import { applyDecorators, Header, HttpCode, SerializeOptions, UseInterceptors } from '@nestjs/common';
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { isVersioned, VersionTag, versionTagHeader } from './version-tag.js';

/**
 * Declares a route's answer once: serialised through the schema (nothing else leaves), written into the OpenAPI document, and
 * where it has a version told by its ETag.
 */
export const Answers = (schema: z.ZodType, status = 200, description = '') =>
  applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({
      status,
      description,
      standardSchema: schema as never,
      ...(isVersioned(schema) && { headers: versionTagHeader }),
    }),
    ...(isVersioned(schema) ? [UseInterceptors(VersionTag)] : []),
  );

/**
 * Declares a route whose answer is JSON text of that shape as it was made: it goes out as it is, for taking it apart, checking
 * it and putting it together again would take longer than the question. A spec holds it against the schema.
 */
export const AnswersText = (schema: z.ZodType) =>
  applyDecorators(
    Header('Content-Type', 'application/json; charset=utf-8'),
    ApiResponse({ status: 200, description: '', standardSchema: schema as never }),
  );

/** Declares a route that answers 204 without a body. */
export const AnswersNothing = () => applyDecorators(HttpCode(204), ApiNoContentResponse());
