import { foldForSearch, type Wording } from '#libs/asset';
import type { Command } from '../planning/command.js';
import type { WorkingFacility } from '../planning/working-facility.js';
import type { AddedBuilding } from './register-edits.js';

/** The facility that stands beside a new row, by its name and, where several bear it, its address; or why it cannot be told. */
export function facilityNamed({ index }: Command, facility: AddedBuilding['facility']): WorkingFacility | Wording {
  const placed = index.withNameAndAddress(facility);
  const [only, ...others] = placed.length > 0 ? placed : index.withName(facility.name);
  if (!only) return noSuchWords(facility.name);
  return others.length > 0 ? severalWords(facility.name) : only;
}

/** Whether it is what stands there: by its name now, as it was exported, or as any list knows it. */
export function isCalled(facility: WorkingFacility, name: string, before: readonly string[]): boolean {
  return isOneOf(name, [
    ...(facility.existing ? [facility.existing.name] : []),
    ...before,
    ...facility.known.map((known) => known.name),
  ]);
}

/** Widths and letters folded. */
export function isOneOf(name: string, names: readonly string[]): boolean {
  return names.some((known) => foldForSearch(known) === foldForSearch(name));
}

function noSuchWords(name: string): Wording {
  return {
    ja: `「${name}」という施設が登録簿に見つかりません`,
    en: `there is no facility ${name} in the register`,
  };
}

function severalWords(name: string): Wording {
  return {
    ja: `「${name}」に当てはまる施設が複数あります。所在地も入れてください`,
    en: `several facilities may be ${name}: enter the address too`,
  };
}
