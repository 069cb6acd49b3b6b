import type { Texts } from '../i18n/ja.js';

/** Who did something, in words: until people sign in, one fixed actor stands for each role (planner@this-machine). */
export function actorText(actor: string, text: Texts): string {
  const roles: Readonly<Record<string, string>> = text.domain.actors;
  return roles[actor.split('@')[0] ?? ''] ?? actor;
}
