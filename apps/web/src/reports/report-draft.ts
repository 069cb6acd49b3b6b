import type { DefectKind } from '#libs/defect-report';
import type { NewReport } from '../api/types.js';

/** What a resident has written so far; photos as JPEG in Base64. */
export interface ReportDraft {
  readonly operationId: string;
  readonly facilityId: string | null;
  readonly location: { readonly lon: number; readonly lat: number } | null;
  readonly place: string;
  readonly kind: DefectKind | null;
  readonly description: string;
  readonly contact: string;
  readonly photos: readonly string[];
  /** It may have arrived although no answer came back. */
  readonly isAttempted: boolean;
}

export const mostPhotos = 3;
export const mostCharacters = 500;

export function emptyDraft(facilityId: string | null): ReportDraft {
  const nothing = { location: null, place: '', kind: null, description: '', contact: '', photos: [] };
  return { operationId: crypto.randomUUID(), facilityId, ...nothing, isAttempted: false };
}

/** What was sent under an id stays as it was sent: changed after an attempt it is another report. */
export function changedDraft(draft: ReportDraft, changes: Partial<ReportDraft>): ReportDraft {
  const renewed = draft.isAttempted ? { operationId: crypto.randomUUID(), isAttempted: false } : {};
  return { ...draft, ...renewed, ...changes };
}

export type MissingPart = 'where' | 'kind' | 'description';

/** The first thing without which it cannot be sent; null = nothing. */
export function missingPart({ facilityId, location, place, kind, description }: ReportDraft): MissingPart | null {
  if (facilityId === null && location === null && place.trim() === '') return 'where';
  if (kind === null) return 'kind';
  return description.trim() === '' ? 'description' : null;
}

/** The draft as it is sent; throws for one that is not complete. */
export function bodyOf(draft: ReportDraft, language: 'ja' | 'en', website: string): NewReport {
  const { facilityId, location, place, kind, description, contact, photos } = draft;
  if (kind === null) throw new Error('a report without a kind');
  const written = { place: place.trim() || null, description: description.trim(), contact: contact.trim() || null };
  return { facilityId, location, kind, ...written, photos: [...photos], language, website };
}

/** Whether there is anything that would be lost. */
export function isWritten({ place, description, contact, photos, location, kind }: ReportDraft): boolean {
  return (
    [place, description, contact].some((text) => text !== '') || photos.length > 0 || location !== null || kind !== null
  );
}

type Drawer = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const keyOf = (code: string): string => `chodo-report-${code}`;

/** What was kept on this device; null where nothing, or nothing readable, is. */
export function keptDraft(code: string, drawer: Drawer): ReportDraft | null {
  try {
    const kept = JSON.parse(drawer.getItem(keyOf(code)) ?? 'null') as Partial<ReportDraft> | null;
    if (typeof kept?.operationId !== 'string') return null;
    return { ...emptyDraft(null), ...kept };
  } catch {
    return null;
  }
}

/** Keeps it, without its photos where there is no room for them; false where nothing could be kept wholly. */
export function keepDraft(code: string, draft: ReportDraft, drawer: Drawer): boolean {
  for (const kept of [draft, { ...draft, photos: [] }]) {
    try {
      drawer.setItem(keyOf(code), JSON.stringify(kept));
      return kept === draft;
    } catch {
      // Full, or shut: less is tried next.
    }
  }
  return false;
}

export function forgetDraft(code: string, drawer: Drawer): void {
  try {
    drawer.removeItem(keyOf(code));
  } catch {
    // Nothing was kept.
  }
}
