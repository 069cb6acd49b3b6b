import { deciderOf, describeCategoryReason, describeOwnerReason } from '#libs/asset';
import { actorText } from '../format/actor.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';

/** Why a facility has its category, in words. */
export function categoryReasonText(reason: string, text: Texts, language: Language): string {
  return decidedText(reason, text) ?? describeCategoryReason(reason)[language];
}

/** Why a facility has its owner, in words. */
export function ownerReasonText(reason: string, text: Texts, language: Language): string {
  return decidedText(reason, text) ?? describeOwnerReason(reason)[language];
}

function decidedText(reason: string, text: Texts): string | null {
  const decider = deciderOf(reason);
  return decider && text.facility.decidedBy(actorText(decider, text));
}
