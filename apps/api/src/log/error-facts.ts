import { QueryFailedError } from 'typeorm';

/** What of an error goes into the log. */
export interface ErrorFacts {
  readonly name: string;
  readonly message?: string;
  /** SQLSTATE, or Node's code. */
  readonly code?: string;
  readonly stack?: string;
}

/** Where it happened and what kind it is. Messages of the database and of parsers quote what people have entered: they stay out. */
export function errorFacts(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack = '' } = error;
  const code = codeOf(error);
  const quotes = error instanceof QueryFailedError || error instanceof SyntaxError;
  return {
    name,
    ...(!quotes && { message }),
    ...(code !== null && { code }),
    stack: stack
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  };
}

function codeOf(error: Error): string | null {
  const { code } = (error instanceof QueryFailedError ? error.driverError : error) as { readonly code?: unknown };
  return typeof code === 'string' ? code : null;
}
