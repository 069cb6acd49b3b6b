import { type RegisterLanguage, registerLanguages } from './vocabulary.js';

/** What a sheet of the register lists, in the order of the sheets. */
export const sheetKinds = ['facilities', 'buildings', 'functions', 'land'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** What the first cell of a sheet tells: what it is, of which city, and how many rows were written. */
export interface Marker {
  readonly kind: SheetKind;
  readonly language: RegisterLanguage;
  readonly municipalityCode: string;
  readonly rows: number;
}

/** `chodo-register/1 facilities ja 372013 120`. */
export function writeMarker({ kind, language, municipalityCode, rows }: Marker): string {
  return `chodo-register/1 ${kind} ${language} ${municipalityCode} ${rows}`;
}

const written = new RegExp(
  `^chodo-register/1 (${sheetKinds.join('|')}) (${registerLanguages.join('|')}) (\\d{6}) (\\d+)$`,
);

/** The marker in a cell, or null where it is none. */
export function readMarker(text: string): Marker | null {
  const [, kind, language, municipalityCode, rows] = written.exec(text) ?? [];
  if (!kind || !language || !municipalityCode) return null;
  return { kind: kind as SheetKind, language: language as RegisterLanguage, municipalityCode, rows: Number(rows) };
}
