import type { JournalEntry } from '../api/types.js';
import { personText } from '../format/person.js';
import type { Texts } from '../i18n/ja.js';
import { journalledDutyText } from '../legal/legal-words.js';

type Change = Pick<JournalEntry, 'entity' | 'name' | 'building' | 'changes'>;

/** What a journal entry is about: 施設 中央公民館, 棟「本館」の部位 屋根・屋上, 棟「本館」の推計 延床面積. */
export function changedThing(entry: Change, text: Texts): string {
  const what = [text.facility.entities[entry.entity], nameOf(entry, text)].filter(Boolean).join(' ');
  return entry.building === null ? what : text.facility.ofBuilding(entry.building, what);
}

/** Components are known by their kind, estimates by what they stand for. */
function nameOf({ entity, name, changes }: Change, text: Texts): string | null {
  const valueOf = (wanted: string): unknown => {
    const found = changes.find(({ field }) => field === wanted);
    return found?.after ?? found?.before;
  };
  const fields: Readonly<Record<string, string>> = text.facility.fields;
  const kinds: Readonly<Record<string, string>> = text.domain.components;
  if (entity === 'legal_duty') return journalledDutyText(name ?? '', text);
  if (entity === 'estimate') return fields[String(valueOf('attribute'))] ?? null;
  if (entity === 'membership' || entity === 'membership_facility') return personText(name ?? '', text);
  return entity === 'component' ? (name ?? kinds[String(valueOf('kind'))] ?? null) : name;
}
