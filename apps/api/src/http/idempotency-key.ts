import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';
import { Problem } from './problem.js';

const uuid = z.uuid();
const inDocument = ApiHeader({
  name: 'Idempotency-Key',
  required: true,
  description: 'the id of the operation (UUID), made where it was done; sent again it is not done again',
  example: '0197d6a2-6c1f-7d0e-8a55-3d2f6c0b9b11',
});

/** The operation named by the header `Idempotency-Key`, which the OpenAPI document demands; 400 when it is missing or no UUID. */
export const IdempotencyKey = createParamDecorator(operationOf, [
  (controller, method) =>
    method && inDocument(controller, method, Object.getOwnPropertyDescriptor(controller, method)!),
]);

function operationOf(_: unknown, context: ExecutionContext): string {
  const key = uuid.safeParse(context.switchToHttp().getRequest<Request>().get('Idempotency-Key'));
  if (key.success) return key.data.toLowerCase();
  throw new Problem(400, 'bad-request', 'Send the id of the operation, a UUID, as the header Idempotency-Key.', {
    detailJa: '操作番号(Idempotency-Key、UUID)を付けて送ってください。',
  });
}
