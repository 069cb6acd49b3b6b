import type { ComponentKind, ConditionGrade } from '#libs/asset';
import type { InspectionFinding } from '#libs/contracts';
import type { Refusal } from '#libs/outbox';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';
import type { LastAnswer } from './field-work.js';
import { gradeShapes } from './grade-look.js';

/** 350 m, 1.2 km. */
export function distanceText(metres: number): string {
  if (metres < 950) return `${Math.round(metres / 10) * 10} m`;
  return `${(metres / 1000).toFixed(metres < 9_950 ? 1 : 0)} km`;
}

/** 11月29日 10:05, in English 29 November, 10:05. */
export function momentText(moment: string, language: Language): string {
  const parts = { month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', parts).format(new Date(moment));
}

/** 1.5 MB, 12 MB, 10.7 GB. */
export function bytesText(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
}

export const gradeText = (grade: ConditionGrade, { phone }: Texts): string =>
  `${gradeShapes[grade]} ${grade} ${phone.grades[grade]}`;

/** An answer in a few words. */
export function answerText({ grade, result, number, text }: LastAnswer, words: Texts, unit: string | null): string {
  const parts = [
    grade && gradeText(grade, words),
    result && words.phone.results[result],
    number === null ? null : `${number}${unit ?? ''}`,
    text,
  ];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

/** A part of a facility that a finding is about. */
export function partText(component: InspectionFinding['component'], { domain, phone }: Texts): string {
  const others: Record<string, string> = phone.parts;
  return others[component] ?? domain.components[component as ComponentKind];
}

/** Why something was set aside, and what to do about it. */
export function refusalText({ kind, detail, detailJa }: Refusal, language: Language, { phone }: Texts): string {
  const { other, ...known } = phone.sending.reasons;
  const words: Record<string, string> = known;
  return words[kind] ?? other(language === 'ja' ? (detailJa ?? detail) : detail);
}
