import type { Wording } from '#libs/asset';
import type { MultiPolygon } from '../../spatial/boundary.js';
import type { RowWarning } from '../facility-row.js';
import type { Decision, FilePlan, HeldRow, PlanInput } from '../planning/plan.js';
import { areaCheck, type AreaCheck } from './area-check.js';
import { type BoundaryPlan, planBoundary } from './plan-boundary.js';
import type { LayerFile, LayerRow } from './layer-file.js';
import { layerDriverId, type LayerKind } from './layer-kind.js';

/** The newest edition of a list as it is recorded: digest by feature key. */
export interface RecordedEdition {
  readonly id: string;
  readonly layer: LayerKind;
  readonly list: string;
  readonly edition: number;
  readonly digests: ReadonlyMap<string, string>;
}

/** An edition to write. `carried` are keys of the former edition whose new statement still waits for a person. */
export interface NewEdition {
  readonly layer: LayerKind;
  readonly list: string;
  readonly edition: number;
  readonly formerId: string | null;
  readonly rows: readonly LayerRow[];
  readonly carried: readonly string[];
}

/** What layers of one command do. */
export interface LayerPlan {
  readonly files: readonly FilePlan[];
  readonly editions: readonly NewEdition[];
  readonly boundary: BoundaryPlan;
}

/** Everything the plan depends on. */
export interface LayerPlanInput {
  readonly municipality: PlanInput['municipality'];
  readonly boundary: MultiPolygon | null;
  readonly files: readonly LayerFile[];
  readonly recorded: readonly RecordedEdition[];
  readonly decisions: readonly Decision[];
}

/**
 * Compares each file with the newest edition of its list and plans a new one where they differ. Pure; a plan made after its
 * editions were written has none.
 */
export function planLayers(input: LayerPlanInput): LayerPlan {
  const { municipality, recorded, decisions } = input;
  const newest = newestOfEach(input.files);
  const files = input.files.filter((file) => file === newest.get(listKey(file)));
  const boundary = planBoundary({ ...input, files });
  const known = new Map(recorded.map((edition) => [listKey(edition), edition]));
  const editions: NewEdition[] = [];
  const check = areaCheck(boundary.boundary, municipality.code);
  const plans = input.files.map((file) => {
    const chosen = newest.get(listKey(file))!;
    if (file !== chosen) return superseded(file, chosen);
    const { plan, edition } = planFile(file, known.get(listKey(file)) ?? null, { ...boundary, check, decisions });
    if (edition) editions.push(edition);
    return plan;
  });
  return { files: plans, editions, boundary };
}

/** By what all rows of a command are sorted. */
interface Sieve extends Pick<BoundaryPlan, 'question' | 'noted'> {
  readonly check: AreaCheck;
  readonly decisions: readonly Decision[];
}

/** Of several editions of one list in a command only the newest counts: that whose name, and so whose date, is the last. */
function newestOfEach(files: readonly LayerFile[]): ReadonlyMap<string, LayerFile> {
  const newest = new Map<string, LayerFile>();
  for (const file of files) {
    const before = newest.get(listKey(file));
    if (!before || file.file > before.file) newest.set(listKey(file), file);
  }
  return newest;
}

function superseded(file: LayerFile, { file: by }: LayerFile): FilePlan {
  return {
    ...emptyPlan(file),
    skipped: file.rows.length,
    warnings: [
      { cell: '', reason: { ja: `同じ一覧の「${by}」を使います`, en: `${by}, an edition of the same list, is used` } },
    ],
  };
}

function emptyPlan(file: LayerFile): FilePlan {
  return {
    file: file.file,
    driver: layerDriverId(file),
    reason: null,
    looksLike: null,
    rows: file.rowCount,
    created: 0,
    updated: 0,
    unchanged: 0,
    skipped: 0,
    merged: file.joined ?? 0,
    held: [],
    rejected: file.rejected,
    warnings: file.warnings,
    planned: [],
    years: [],
  };
}

const listKey = ({ layer, list }: Pick<LayerFile, 'layer' | 'list'>): string => `${layer}/${list}`;

interface Sorted {
  readonly taken: LayerRow[];
  readonly held: HeldRow[];
  readonly heldKeys: string[];
  readonly counts: { created: number; updated: number; unchanged: number; skipped: number };
  outside: number;
}

function planFile(
  file: LayerFile,
  before: RecordedEdition | null,
  sieve: Sieve,
): { readonly plan: FilePlan; readonly edition: NewEdition | null } {
  const sorted = sortRows(file, before, sieve);
  const { taken, held, heldKeys, counts, outside } = sorted;
  const kept = new Set([...taken.map(({ key }) => key), ...heldKeys]);
  const gone = before ? [...before.digests.keys()].filter((key) => !kept.has(key)).length : 0;
  const differs = counts.created + counts.updated + gone > 0;
  const plan: FilePlan = {
    ...emptyPlan(file),
    ...counts,
    held,
    warnings: [...file.warnings, ...notesOf(file, sieve), ...warningsOf(outside, gone)],
  };
  const edition: NewEdition = {
    layer: file.layer,
    list: file.list,
    edition: (before?.edition ?? 0) + 1,
    formerId: before?.id ?? null,
    rows: taken,
    carried: heldKeys.filter((key) => before?.digests.has(key)),
  };
  return { plan, edition: differs ? edition : null };
}

function sortRows(
  file: LayerFile,
  before: RecordedEdition | null,
  { check, decisions, question, noted }: Sieve,
): Sorted {
  const answers = new Map(
    decisions.filter((made) => made.file === file.file).map((made) => [made.cell, made.decision]),
  );
  const sorted: Sorted = {
    taken: [],
    held: [],
    heldKeys: [],
    counts: { created: 0, updated: 0, unchanged: 0, skipped: 0 },
    outside: 0,
  };
  const outside = new Map(file.rows.map((row) => [row, check.isOfAnother(row) ? null : check.outside(row)]));
  const isOfManyCities = [...outside.values()].filter(Boolean).length * 2 > file.rows.length;
  for (const row of file.rows) {
    const digest = before?.digests.get(row.key);
    const isAsked = question?.rows.has(row) ?? false;
    const answer = answers.get(isAsked ? question!.held.cell : row.cell);
    const isSettled = digest === row.digest || answer === 'new' || isAsked;
    const doubt = isSettled ? null : outside.get(row);
    if (answer === 'skip') sorted.counts.skipped++;
    else if (isAsked && answer === undefined) {
      if (row.cell === question!.held.cell) sorted.held.push(question!.held);
      sorted.heldKeys.push(row.key);
    } else if (doubt && row.geometry.type === 'Point' && !isOfManyCities) {
      sorted.held.push(heldRow(row, doubt));
      sorted.heldKeys.push(row.key);
    } else if (doubt || check.isOfAnother(row)) {
      sorted.counts.skipped++;
      sorted.outside++;
    } else {
      sorted.taken.push(row);
      const isNews = digest !== row.digest || (noted?.rows.has(row) ?? false);
      sorted.counts[digest === undefined ? 'created' : isNews ? 'updated' : 'unchanged']++;
    }
  }
  return sorted;
}

/** A single place that is odd waits for a person; shapes of other cities, and the others' part of a list of many cities, are left out. */
function heldRow({ cell, placeCell, name }: LayerRow, reason: Wording): HeldRow {
  return {
    cell,
    causeCell: placeCell,
    name: name ?? '',
    sheetRows: 1,
    kind: 'outside-boundary',
    reason,
    candidates: [],
  };
}

function notesOf(file: LayerFile, { noted }: Sieve): RowWarning[] {
  return noted?.file === file ? [noted.warning] : [];
}

function warningsOf(outside: number, gone: number): RowWarning[] {
  const about = (ja: string, en: string): RowWarning => ({ cell: '', reason: { ja, en } });
  return [
    ...(outside > 0
      ? [
          about(
            `市区町村の区域の外にある${outside}件は取り込みません`,
            `${outside} outside the municipality are left out`,
          ),
        ]
      : []),
    ...(gone > 0
      ? [
          about(
            `前回の版にあった${gone}件が、この版にはありません`,
            `${gone} of the former edition are no longer there`,
          ),
        ]
      : []),
  ];
}
