import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });
const inDocument = ApiHeader({
  name: 'Chodo-Clock',
  required: false,
  description: 'what the clock of the sender shows as it sends; a clock that is far off is noted, never refused',
  example: '2026-11-29T10:00:00+09:00',
});

/** What the clock of the sender shows by the header `Chodo-Clock`; null where it does not tell, or nothing that is a time. */
export const SenderClock = createParamDecorator(clockOf, [
  (controller, method) =>
    method && inDocument(controller, method, Object.getOwnPropertyDescriptor(controller, method)!),
]);

function clockOf(_: unknown, context: ExecutionContext): Date | null {
  const clock = moment.safeParse(context.switchToHttp().getRequest<Request>().get('Chodo-Clock'));
  return clock.success ? new Date(clock.data) : null;
}
