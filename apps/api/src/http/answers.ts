import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';

/** Declares a route's answer once: serialised through the schema (nothing else leaves) and written into the OpenAPI document. */
export const Answers = (schema: z.ZodType, status = 200, description = '') =>
  applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiResponse({ status, description, standardSchema: schema as never }),
  );
