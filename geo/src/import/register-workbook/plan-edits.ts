import { foldForSearch, type Wording } from '#libs/asset';
import type { BuildingValues, FacilityFile, FacilityValues, RejectedRow } from '../facility-row.js';
import { type Command, rowRef } from '../planning/command.js';
import { candidateOf } from '../planning/find-facility.js';
import type { FilePlan, HeldRow, PlannedRow, RowOutcome } from '../planning/plan.js';
import type { WorkingFacility } from '../planning/working-facility.js';
import { rejectedRow } from '../rejected-row.js';
import type { RegisterField } from './register-field.js';
import { type MergedRow, mergeRow } from './merge-row.js';
import { registerWorkbook } from './read-register-workbook.js';
import type { AddedBuilding, EditedRow, PastRow, RegisterEdits } from './register-edits.js';

/** What became of the rows of one exported register. */
export interface PlannedEdits {
  readonly counts: Readonly<Record<'updated' | 'unchanged' | 'skipped', number>>;
  readonly held: readonly HeldRow[];
  readonly rejected: readonly RejectedRow[];
  readonly planned: readonly PlannedRow[];
}

type Counted = keyof PlannedEdits['counts'];
type Answer = Counted | HeldRow | RejectedRow;

const nothing: PlannedEdits = { counts: { updated: 0, unchanged: 0, skipped: 0 }, held: [], rejected: [], planned: [] };

/** A row with the facility it changes and how its values are read and written. */
interface Target<Values> {
  readonly facility: WorkingFacility;
  readonly row: EditedRow;
  readonly fields: readonly RegisterField<Values>[];
  readonly now: { readonly version: number; readonly values: Values };
  readonly write: (values: Values) => void;
}

/** Rows that come back in an exported register: each changes its row by id, or waits where both sides have changed it. */
export class EditPlanner {
  private readonly ofBuilding = new Map<string, WorkingFacility>();
  private readonly past: ReadonlyMap<string, PastRow>;
  private readonly pastNames: ReadonlyMap<string, readonly string[]>;

  constructor(
    private readonly command: Command,
    past: readonly PastRow[],
  ) {
    this.past = new Map(past.map((row) => [`${row.id} ${row.version}`, row]));
    this.pastNames = new Map(past.map(({ id, values }) => [id, values ? [values.name] : []]));
    for (const facility of command.facilities) {
      for (const { id } of facility.existing?.buildings ?? []) this.ofBuilding.set(id, facility);
    }
  }

  plan({ file, edits, municipalityCode }: FacilityFile): PlannedEdits {
    if (!edits) return nothing;
    const isElsewhere = municipalityCode?.slice(0, 5) !== this.command.code.slice(0, 5);
    const sheet = new SheetOutcome();
    for (const row of edits.facilities.rows) {
      const target = isElsewhere ? reject(row, elsewhereWords) : this.facilityTarget(row, edits);
      sheet.add(row, this.facilityOf(row.id), this.answer(file, target, edits));
    }
    for (const row of edits.buildings.rows) {
      const target = isElsewhere ? reject(row, elsewhereWords) : this.buildingTarget(row, edits);
      sheet.add(row, this.ofBuilding.get(row.id) ?? null, this.answer(file, target, edits));
    }
    for (const added of edits.added) this.addBuilding(file, added, isElsewhere, sheet);
    return sheet;
  }

  private facilityOf(id: string): WorkingFacility | null {
    const facility = this.command.byId.get(id);
    return facility?.existing ? facility : null;
  }

  private facilityTarget(row: EditedRow, { facilities }: RegisterEdits): Target<FacilityValues> | RejectedRow {
    const facility = this.facilityOf(row.id);
    if (!facility) return reject(row, goneWords);
    const { version } = facility.existing!;
    return {
      facility,
      row,
      fields: facilities.fields,
      now: { version, values: facility.values },
      write: (values) => {
        facility.edit(values);
        this.command.index.add(facility);
      },
    };
  }

  private buildingTarget(row: EditedRow, { buildings }: RegisterEdits): Target<BuildingValues> | RejectedRow {
    const facility = this.ofBuilding.get(row.id);
    const recorded = facility?.existing?.buildings.find(({ id }) => id === row.id);
    const values = facility?.buildingValues(row.id);
    if (!facility || !recorded || !values) return reject(row, goneWords);
    if (row.facilityName !== null && !this.isCalled(facility, row.facilityName)) return reject(row, movedWords);
    return {
      facility,
      row,
      fields: buildings.fields,
      now: { version: recorded.version, values },
      write: (changed) => facility.editBuilding(row.id, changed),
    };
  }

  /** By its name now, as it was exported, or as any list knows it. */
  private isCalled(facility: WorkingFacility, name: string): boolean {
    const before = this.pastNames.get(facility.facilityId) ?? [];
    const names = [facility.existing!.name, ...before, ...facility.known.map((known) => known.name)];
    return names.some((known) => foldForSearch(known) === foldForSearch(name));
  }

  private answer<Values extends FacilityValues | BuildingValues>(
    file: string,
    target: Target<Values> | RejectedRow,
    { language }: RegisterEdits,
  ): Answer {
    if ('reason' in target) return target;
    const { row, fields, now } = target;
    const decision = this.command.decisions.get(rowRef({ file, cell: row.cell }));
    if (decision?.decision === 'skip') return 'skipped';
    const past = row.version === now.version ? null : (this.past.get(`${row.id} ${row.version}`) ?? unknownPast);
    const exported = past ? (past.values as Values | null) : now.values;
    const merged = mergeRow(fields, row, { exported, now: now.values }, language);
    if (!merged.ok) return rejectedRow(merged.faults, row);
    if (merged.conflicts.length > 0 && decision?.decision !== 'file' && decision?.decision !== 'register') {
      return staleRow(target, merged, past);
    }
    const values = decision?.decision === 'file' ? merged.asFile : merged.merged;
    const place = decision && 'place' in decision ? decision.place : undefined;
    const placed = place !== undefined && 'location' in values ? { ...values, location: place } : values;
    return (decision ? null : this.outside(target, placed)) ?? written(target, placed);
  }

  /** A place somebody has typed that may be wrong. */
  private outside<Values extends FacilityValues | BuildingValues>(
    { facility, row, now }: Target<Values>,
    values: Values,
  ): HeldRow | null {
    if (!('location' in values) || !('location' in now.values) || values.location === null) return null;
    if (values.location === now.values.location) return null;
    const reason = this.command.places.outside(values.location);
    if (!reason) return null;
    const { cell, name } = row;
    const causeCell = row.cells.get('latitude')?.cell ?? cell;
    const candidates = [candidateOf(values.location, facility)];
    const kind = 'outside-boundary' as const;
    return { cell, causeCell, name, sheetRows: 1, kind, reason, candidates, place: values.location, otherPlace: null };
  }

  private addBuilding(file: string, added: AddedBuilding, isElsewhere: boolean, sheet: SheetOutcome): void {
    const { facility, building } = added;
    const row = { cell: building.cell, name: building.name, address: facility.address };
    if (isElsewhere) return sheet.add(row, null, reject(row, elsewhereWords));
    const { index, decisions } = this.command;
    if (decisions.get(rowRef({ file, cell: building.cell }))?.decision === 'skip') {
      return sheet.add(row, null, 'skipped');
    }
    const named = index.withName(facility.name);
    const placed = index.withNameAndAddress(facility);
    const [only, ...others] = placed.length > 0 ? placed : named;
    if (!only) return sheet.add(row, null, reject(row, noSuchWords(facility.name)));
    if (others.length > 0) return sheet.add(row, null, reject(row, severalWords(facility.name)));
    sheet.add(row, only, only.addBuilding(registerWorkbook.id, building) ? 'updated' : 'unchanged');
  }
}

/** Collects the answers; a facility is listed once, with all that changes of it. */
class SheetOutcome implements PlannedEdits {
  readonly counts = { updated: 0, unchanged: 0, skipped: 0 };
  readonly held: HeldRow[] = [];
  readonly rejected: RejectedRow[] = [];
  readonly planned: PlannedRow[] = [];
  private readonly listed = new Set<WorkingFacility>();

  add({ cell, address }: Pick<EditedRow, 'cell' | 'address'>, facility: WorkingFacility | null, answer: Answer): void {
    if (typeof answer !== 'string') {
      if ('kind' in answer) this.held.push(answer);
      else this.rejected.push(answer);
      return;
    }
    this.counts[answer]++;
    if (answer !== 'updated' || !facility || this.listed.has(facility)) return;
    this.listed.add(facility);
    const { facilityId, values } = facility;
    this.planned.push({ cell, name: values.name, address, outcome: answer, facilityId });
  }
}

/** Adds what became of exported rows to the plan of their file. */
export function withEdits(plan: FilePlan, { counts, held, rejected, planned }: PlannedEdits): FilePlan {
  const sums = Object.entries(counts).map(([outcome, count]) => [outcome, plan[outcome as RowOutcome] + count]);
  return {
    ...plan,
    ...(Object.fromEntries(sums) as Record<Counted, number>),
    held: [...plan.held, ...held],
    rejected: [...plan.rejected, ...rejected],
    planned: [...plan.planned, ...planned],
  };
}

const unknownPast = { values: null, changedBy: null, changedAt: null };

function written<Values extends object>({ now, write }: Target<Values>, values: Values): Counted {
  if (values === now.values) return 'unchanged';
  write(values);
  return 'updated';
}

function staleRow<Values>(
  { row, facility }: Target<Values>,
  { conflicts }: Extract<MergedRow<Values>, { readonly ok: true }>,
  past: (Pick<PastRow, 'values'> & { readonly changedBy: string | null; readonly changedAt: string | null }) | null,
): HeldRow {
  const fields = conflicts.map(({ label }) => label);
  return {
    cell: row.cell,
    causeCell: conflicts[0]!.cell,
    name: row.name || facility.values.name,
    sheetRows: 1,
    kind: 'stale',
    reason: staleWords(fields),
    candidates: [],
    stale: { changedBy: past?.changedBy ?? null, changedAt: past?.changedAt ?? null, fields: conflicts },
  };
}

function reject(row: Pick<EditedRow, 'cell' | 'name' | 'address'>, reason: Wording): RejectedRow {
  return { cell: row.cell, name: row.name || null, address: row.address, reason };
}

function staleWords(fields: readonly Wording[]): Wording {
  const [ja, en] = [fields.map((label) => label.ja).join('、'), fields.map((label) => label.en).join(', ')];
  return {
    ja: `書き出した後に、登録簿でも次の項目が変更されています: ${ja}`,
    en: `since the export these were changed in the register too: ${en}`,
  };
}

const elsewhereWords: Wording = {
  ja: '他の市区町村から書き出した台帳の行です',
  en: 'this row was exported from the register of another municipality',
};

const goneWords: Wording = {
  ja: 'この行は、書き出した後に登録簿から削除されています。もう一度登録するときは、A列のIDとB列の版(非表示)を消してください',
  en: 'this row was removed from the register since; to enter it again, clear its id and version in the hidden columns A and B',
};

const movedWords: Wording = {
  ja: '棟を別の施設に移すことはできません。施設名は「施設」のシートで変更してください',
  en: 'a building cannot be moved to another facility; rename facilities on the sheet of facilities',
};

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
