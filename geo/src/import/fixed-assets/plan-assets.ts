import type { FacilityStatus, Wording } from '#libs/asset';
import type { FacilityFile, FacilityRow } from '../facility-row.js';
import { FacilityFinder } from '../operations/find-facility-of-year.js';
import { type Command, rowRef } from '../planning/command.js';
import { changesOf } from '../planning/compare-values.js';
import type { HeldRow, RowOutcome } from '../planning/plan.js';
import type { RowAnswer } from '../planning/plan-row.js';
import type { WorkingFacility } from '../planning/working-facility.js';
import type { PropertyChange } from './asset-changes.js';
import { type AssetRow, assetLabel, type AssetValues, type ExistingAsset, type ExistingProperty } from './asset-row.js';
import { PropertyPlanner } from './plan-property.js';

type Counted = Record<RowOutcome, number>;

/** What became of the assets of one file; buildings are counted with their facilities. */
export interface PlannedAssets {
  readonly counts: Counted;
  readonly held: readonly HeldRow[];
}

/** What became of the facility of a building's row; undefined where it has none. */
export type AnswerOf = (row: FacilityRow) => RowAnswer | undefined;

/**
 * Assets of all files of a command, after its facilities. An asset is known again by number and branch, and takes what the ledger says
 * now, unless the register has a later year; what it belongs to was decided when it came. Nothing is closed on the word of a ledger
 * alone: an asset that was disposed of waits for a person.
 */
export class AssetPlanner {
  private readonly finder: FacilityFinder;
  private readonly recorded: ReadonlyMap<string, ExistingAsset>;
  private readonly property: PropertyPlanner;
  private readonly seen = new Set<string>();

  constructor(
    private readonly command: Command,
    existing: ExistingProperty,
    private readonly answerOf: AnswerOf,
  ) {
    this.finder = new FacilityFinder(command);
    this.recorded = new Map(existing.assets.map((asset) => [assetLabel(asset), asset]));
    this.property = new PropertyPlanner(existing);
  }

  get changes(): readonly PropertyChange[] {
    return this.property.changes;
  }

  plan(file: FacilityFile): PlannedAssets {
    const counts: Counted = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0 };
    const held: HeldRow[] = [];
    if (!file.assets?.length) return { counts, held };
    const rows = new Map(file.rows.map((row) => [row.cell, row]));
    const standing = new StandingRows(rows, this.answerOf);
    for (const row of file.assets) {
      if (row.building) this.planBuilding(row, row.building, standing);
      else {
        const answer = this.planLoose(file.file, row, standing);
        if (typeof answer === 'string') counts[answer]++;
        else held.push(answer);
      }
    }
    counts.updated += standing.shifted;
    counts.unchanged -= standing.shifted;
    return { counts, held };
  }

  /** A building's asset follows its facility: it waits, or is left out, with it. */
  private planBuilding(
    row: AssetRow,
    { facilityCell, key }: NonNullable<AssetRow['building']>,
    standing: StandingRows,
  ) {
    const found = standing.facilityAt(facilityCell);
    if (!found) return;
    const { facility, source } = found;
    const building = facility.buildingOf(`${source}#${key}`);
    if (this.record(row, facility, building) === 'updated') standing.shift(facilityCell);
  }

  private planLoose(file: string, row: AssetRow, standing: StandingRows): RowOutcome | HeldRow {
    const decision = this.command.decisions.get(rowRef({ file, cell: row.cell }));
    if (decision?.decision === 'skip') return 'skipped';
    const chosen = decision?.decision === 'same' ? this.command.byId.get(decision.facilityId) : undefined;
    const recorded = this.recorded.get(assetLabel(row));
    if (row.values.disposedOn !== null) return this.planDisposed(row, recorded, chosen, standing);
    if (recorded) return this.record(row, null, null);
    const finding = chosen ?? this.find(row);
    if (!('kind' in finding)) return this.record(row, finding, null);
    // Land may belong to no facility; whether it belongs to one of several, a person knows.
    if (finding.kind === 'facility-not-found' && row.assetClass !== 'equipment') return this.record(row, null, null);
    return heldRow(row, finding);
  }

  private planDisposed(
    row: AssetRow,
    recorded: ExistingAsset | undefined,
    chosen: WorkingFacility | undefined,
    standing: StandingRows,
  ): RowOutcome | HeldRow {
    if (recorded && recorded.disposedOn !== null) return this.record(row, null, null);
    const own = this.command.byId.get(recorded?.facilityId ?? '');
    if (!chosen) {
      const finding = own ?? this.find(row);
      const candidates = 'kind' in finding ? finding.candidates : [candidateOf(finding)];
      return heldRow(row, { kind: 'asset-disposed', reason: disposedWords(row), candidates });
    }
    const building = recorded?.buildingId ? { id: recorded.buildingId, sourceKey: null } : this.namedIn(chosen, row);
    const outcome = this.record(row, chosen, null);
    this.property.lose(row, chosen.facilityId, building);
    const isLast = row.assetClass === 'building' && !standing.has(chosen);
    if (isLast) chosen.edit({ ...chosen.values, status: closed });
    return outcome;
  }

  /** The one building that bears the name of a disposed asset, unless another asset stands for it: one rebuilt since, say. */
  private namedIn(facility: WorkingFacility, { assetClass, subjectName }: AssetRow): BuildingOf {
    if (assetClass !== 'building') return null;
    const [building, ...others] = facility.buildingsNamed(subjectName);
    if (!building || others.length > 0 || building.id === null) return null;
    const { id } = building;
    const isBooked = [...this.recorded.values()].some((asset) => asset.buildingId === id && asset.disposedOn === null);
    const isRebuilt = this.changes.some((change) => change.kind === 'create-asset' && change.building?.id === id);
    return isBooked || isRebuilt ? null : { id, sourceKey: building.sourceKey };
  }

  private find(row: AssetRow) {
    const findings = row.facilityNames.map((name) =>
      this.finder.find({ facilityNumber: null, name, address: row.address }),
    );
    return findings.find((finding) => !('kind' in finding)) ?? findings[0]!;
  }

  private record(row: AssetRow, facility: WorkingFacility | null, building: BuildingOf): RowOutcome {
    const label = assetLabel(row);
    if (this.seen.has(label)) return 'merged';
    this.seen.add(label);
    const recorded = this.recorded.get(label);
    if (!recorded) {
      this.property.add(row, facility?.facilityId ?? null, building);
      return 'created';
    }
    const values = newestOf(recorded, row.values);
    if (Object.keys(changesOf(valuesOf(recorded), values)).length === 0) return 'unchanged';
    this.property.update(recorded, values);
    return 'updated';
  }
}

type BuildingOf = ReturnType<WorkingFacility['buildingOf']>;

const closed: FacilityStatus = 'closed';

/** Facilities of the buildings that stand by this file. */
class StandingRows {
  private readonly unchanged = new Map<string, number>();
  shifted = 0;

  constructor(
    private readonly rows: ReadonlyMap<string, FacilityRow>,
    private readonly answerOf: AnswerOf,
  ) {
    for (const [cell, row] of rows) {
      const answer = answerOf(row);
      const outcomes = answer?.kind === 'planned' ? answer.outcomes : [];
      this.unchanged.set(cell, outcomes.filter((outcome) => outcome === 'unchanged').length);
    }
  }

  facilityAt(cell: string): { readonly facility: WorkingFacility; readonly source: string } | null {
    const row = this.rows.get(cell);
    const answer = row && this.answerOf(row);
    return row && answer?.kind === 'planned' && answer.facility
      ? { facility: answer.facility, source: row.source }
      : null;
  }

  has(facility: WorkingFacility): boolean {
    return [...this.rows.keys()].some((cell) => this.facilityAt(cell)?.facility === facility);
  }

  /** A row whose facility and building are as before, but not its asset, was not without a change. */
  shift(cell: string): void {
    const left = this.unchanged.get(cell) ?? 0;
    if (left === 0) return;
    this.unchanged.set(cell, left - 1);
    this.shifted++;
  }
}

function valuesOf(asset: ExistingAsset): AssetValues {
  const { account, name, acquiredOn, inServiceOn, usefulLifeYears, acquisitionYen } = asset;
  const { accumulatedDepreciationYen, bookValueYen, fiscalYearEnd, disposedOn, attributes } = asset;
  const stated = { account, name, acquiredOn, inServiceOn, usefulLifeYears, acquisitionYen };
  return { ...stated, accumulatedDepreciationYen, bookValueYen, fiscalYearEnd, disposedOn, attributes };
}

/** A ledger of an earlier year says nothing new. */
function newestOf(recorded: ExistingAsset, offered: AssetValues): AssetValues {
  const isOlder =
    recorded.fiscalYearEnd !== null && offered.fiscalYearEnd !== null && offered.fiscalYearEnd < recorded.fiscalYearEnd;
  return isOlder ? valuesOf(recorded) : offered;
}

function heldRow(
  row: AssetRow,
  { kind, reason, candidates }: Pick<HeldRow, 'kind' | 'reason' | 'candidates'>,
): HeldRow {
  const { cell, values } = row;
  return { cell, causeCell: cell, name: values.name, sheetRows: 1, kind, reason, candidates };
}

function candidateOf({ facilityId, values: { name, address, location } }: WorkingFacility) {
  return { facilityId, name, address, location, distanceM: null };
}

function disposedWords({ values: { name, disposedOn }, lost }: AssetRow): Wording {
  const [year, month, day] = (disposedOn ?? '').split('-').map(Number);
  const [ja, en] = lost === 'demolition' ? ['除却', 'demolished'] : ['売却・譲渡', 'sold or given away'];
  return {
    ja: `「${name}」は${year}年${month}月${day}日に${ja}されています。施設を選ぶと異動として記録し、台帳にほかの建物がない施設は廃止にします`,
    en: `${name} was ${en} on ${disposedOn}: choosing its facility records that, and closes a facility without another building in the ledger`,
  };
}
