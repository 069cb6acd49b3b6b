import type { Texts } from '../i18n/ja.js';

/** Why something was changed: what the server notes by itself (undo 12, disabled, chodo command …) in words, what a person wrote as it is. */
export function reasonText(reason: string, text: Texts): string {
  const { reasons } = text.domain;
  if (/^undo \d+$/.test(reason)) return reasons.undo;
  if (/^undo of import \S+$/.test(reason)) return reasons.undoImport;
  if (reason === 'chodo command') return reasons.command;
  if (reason === 'demo city') return reasons.demo;
  const events: Readonly<Record<string, string>> = text.accounts.log.events;
  return events[reason] ?? reason;
}
