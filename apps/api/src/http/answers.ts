import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiNoContentResponse, ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** Declares a route's answer once: serialised through the schema (nothing else leaves) and written into the OpenAPI document. */
export const Answers = (schema: z.ZodType, status = 200, description = '') =>
  applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, description, standardSchema: schema as never }),
  );

/** Declares a route that answers 204 without a body. */
export const AnswersNothing = () => applyDecorators(HttpCode(204), ApiNoContentResponse());
