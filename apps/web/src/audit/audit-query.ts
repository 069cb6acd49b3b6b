import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import { momentsOf } from '../format/days.js';
import { given } from '../format/given.js';
import type { Language } from '../i18n/language.js';

export const auditKeys = ['actor', 'entity', 'operation', 'facility', 'from', 'to'] as const;
/** Days are YYYY-MM-DD, both included; '' = open. */
export type AuditFilter = Readonly<Record<(typeof auditKeys)[number], string>>;

/** Entries that are shown at a time. */
export const auditPageSize = 50;

/** What was changed in a city, newest first. */
export const auditQuery = (code: string, filter: AuditFilter, page: number) =>
  queryOptions({
    queryKey: [...cityKey(code), 'audit', filter, page],
    queryFn: () => {
      // The server says what is wrong with a kind or an operation that somebody typed into the address.
      const query = { ...given(momentsOf(filter)), page, pageSize: auditPageSize } as object;
      return answerOf(api.GET('/api/municipalities/{code}/audit', { params: { path: { code }, query } }));
    },
    placeholderData: keepPreviousData,
  });

/** The address of the record as a file, in the language of the page. */
export const auditFile = (code: string, filter: AuditFilter, language: Language): string =>
  `/api/municipalities/${code}/audit.csv?${new URLSearchParams({ ...given(momentsOf(filter)), language }).toString()}`;
