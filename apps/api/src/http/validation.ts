import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem } from './problem.js';

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  /** Of zod: members that a strict shape does not have. */
  readonly keys?: readonly string[];
}

/** Checks bodies, queries and path parameters against their schemas; 400 naming each member that does not fit or is unknown. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => {
    const errors = (issues as readonly Issue[]).flatMap(errorsOf);
    const [first] = errors;
    const detail = first ? `${first.path}: ${first.message}` : 'The request is not valid.';
    return new Problem(400, 'bad-request', detail, { errors });
  },
});

function errorsOf({ message, path = [], keys }: Issue): { readonly path: string; readonly message: string }[] {
  const parts = path.map((part) => String(typeof part === 'object' ? part.key : part));
  if (!keys) return [{ path: parts.join('.'), message }];
  return keys.map((key) => ({ path: [...parts, key].join('.'), message: 'There is no such member.' }));
}
