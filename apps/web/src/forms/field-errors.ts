import type { ApiProblem } from '../api/problem.js';
import type { Language } from '../i18n/language.js';

/** What a refused write says of single fields, by the field's key; what lies inside a field (location.lon) counts for it. */
export function fieldErrors({ extensions }: ApiProblem, language: Language): ReadonlyMap<string, string> {
  const { errors } = extensions;
  const told = Array.isArray(errors) ? errors.filter(isFieldError) : [];
  return new Map(
    told.map(({ path, message, messageJa }) => [path.split('.')[0] ?? '', language === 'ja' ? messageJa : message]),
  );
}

interface FieldError {
  readonly path: string;
  readonly message: string;
  readonly messageJa: string;
}

function isFieldError(value: unknown): value is FieldError {
  const given = Object(value) as Readonly<Record<string, unknown>>;
  return ['path', 'message', 'messageJa'].every((key) => typeof given[key] === 'string');
}
