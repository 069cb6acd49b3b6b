import { useCallback, useState } from 'react';
import type { Answer, Answers } from './decisions.js';

const storageKey = (importId: string): string => `chodo.import.${importId}`;

/** Answers for held rows, kept in this tab until the import is written, so that a reload loses none. */
export function useStoredAnswers(importId: string): [Answers, (answers: Answers) => void] {
  const [answers, setAnswers] = useState<Answers>(() => storedAnswers(importId));
  const change = useCallback(
    (next: Answers) => {
      setAnswers(next);
      store(importId, next);
    },
    [importId],
  );
  return [answers, change];
}

/** Forgets what was kept of an import that is done. */
export function forgetAnswers(importId: string): void {
  store(importId, new Map());
}

/** Forgets what was answered for one file: it is read in another way, so other rows wait. */
export function forgetAnswersOf(importId: string, file: string): void {
  const others = [...storedAnswers(importId)].filter(([key]) => !key.startsWith(`${file}\n`));
  store(importId, new Map(others));
}

function storedAnswers(importId: string): Answers {
  try {
    const entries: unknown = JSON.parse(sessionStorage.getItem(storageKey(importId)) ?? '[]');
    return new Map(Array.isArray(entries) ? (entries as [string, Answer][]) : []);
  } catch {
    return new Map();
  }
}

function store(importId: string, answers: Answers): void {
  try {
    if (answers.size === 0) sessionStorage.removeItem(storageKey(importId));
    else sessionStorage.setItem(storageKey(importId), JSON.stringify([...answers]));
  } catch {
    // A browser that forbids storage keeps them until the page is left.
  }
}
