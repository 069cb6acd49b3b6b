import type { Texts } from '../i18n/ja.js';

/** Who did something, in words: the program itself works as chodo@this-machine, people under their login names; journals from before there were accounts name roles (planner@this-machine). */
export function actorText(actor: string, text: Texts): string {
  const roles: Readonly<Record<string, string>> = text.domain.actors;
  return roles[actor.split('@')[0] ?? ''] ?? actor;
}
