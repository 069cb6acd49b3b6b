import { dueStates, legalKindIds } from '#libs/legal-inspection';
import type { DueState, LegalKind } from '../api/types.js';

/** What the address of the legal inspections says: which of them, which page of the list (from 1), which year of the calendar; null = any, and this year. */
export interface LegalView {
  readonly state: DueState | null;
  readonly kind: LegalKind | null;
  /** As 2026-11: due in it, or done in it. */
  readonly month: string | null;
  readonly search: string;
  readonly page: number;
  readonly fiscalYear: number | null;
}

/** Which inspections are shown. */
export type LegalFilter = Pick<LegalView, 'state' | 'kind' | 'month' | 'search'>;

/** All of them, in this year. */
export const everyDuty: LegalView = { state: null, kind: null, month: null, search: '', page: 1, fiscalYear: null };

const kinds: readonly LegalKind[] = [...legalKindIds, 'other'];

/** Reads an address; what cannot be read counts as not given. */
export function readLegalView(search: string): LegalView {
  const parameters = new URLSearchParams(search);
  const month = parameters.get('month') ?? '';
  const year = parameters.get('year') ?? '';
  const page = Number(parameters.get('page'));
  return {
    state: dueStates.find((state) => state === parameters.get('state')) ?? null,
    kind: kinds.find((kind) => kind === parameters.get('kind')) ?? null,
    month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : null,
    search: parameters.get('search') ?? '',
    page: Number.isInteger(page) && page >= 1 ? page : 1,
    fiscalYear: /^(19|20|21)\d\d$/.test(year) ? Number(year) : null,
  };
}

/** The address of a view, what is as in the beginning left out. */
export function writeLegalView(path: string, { page, fiscalYear, ...filter }: LegalView): string {
  const parameters = new URLSearchParams(filterParameters(filter));
  if (page !== 1) parameters.set('page', String(page));
  if (fiscalYear !== null) parameters.set('year', String(fiscalYear));
  const written = parameters.toString();
  return written === '' ? path : `${path}?${written}`;
}

/** A filter as the API and addresses take it. */
export function filterParameters({ state, kind, month, search }: LegalFilter): Record<string, string> {
  const given = Object.entries({ state, kind, month, search: search.trim() });
  return Object.fromEntries(given.flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
