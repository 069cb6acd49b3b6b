import { decisionConflicts, type DecisionConflict } from '#libs/scheduling';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import type { FileLanguage } from '../http/file-language.js';
import { Problem } from '../http/problem.js';
import { decisionWords } from './plan-decision-words.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import type { PlanConflict } from './plans.schema.js';

/** 422 where decisions cannot be kept whatever is known of their buildings, naming those and the decisions. */
export async function requireSoundDecisions(
  database: EntityManager,
  scope: Scope,
  { decisions, years }: PlanTermsValues,
  fromFiscalYear: number,
): Promise<void> {
  const conflicts = decisionConflicts(decisions, { fromFiscalYear, years });
  if (conflicts.length > 0) throw decisionProblem(await named(database, scope, conflicts, decisions));
}

/** 422 where a building that something is decided about is not in the register of the city; what was decided before may have lost its own. */
export async function requireKnownBuildings(
  database: EntityManager,
  { municipalityCode }: Scope,
  decisions: PlanTermsValues['decisions'],
  before: PlanTermsValues['decisions'],
): Promise<void> {
  const known = new Set(before.map(({ buildingId }) => buildingId));
  const others = decisions.filter(({ buildingId }) => !known.has(buildingId));
  if (others.length === 0) return;
  const rows = await database.query<{ id: string }[]>(
    `SELECT id FROM building WHERE municipality_code = $1 AND id = ANY ($2::uuid[])`,
    [municipalityCode, others.map(({ buildingId }) => buildingId)],
  );
  for (const { id } of rows) known.add(id);
  const strange = others.filter(({ buildingId }) => !known.has(buildingId));
  if (strange.length === 0) return;
  throw decisionProblem(
    strange.map((decision) => ({
      buildingId: decision.buildingId,
      buildingName: '',
      facilityId: null,
      facilityName: '',
      decisions: [decision],
      isOfRegister: false,
    })),
  );
}

async function named(
  database: EntityManager,
  { municipalityCode }: Scope,
  conflicts: readonly DecisionConflict[],
  decisions: PlanTermsValues['decisions'],
): Promise<PlanConflict[]> {
  const rows = await database.query<Omit<PlanConflict, 'decisions' | 'isOfRegister'>[]>(
    `SELECT b.id AS "buildingId", b.name AS "buildingName", f.id AS "facilityId", f.name AS "facilityName"
       FROM building b JOIN facility f ON f.municipality_code = b.municipality_code AND f.id = b.facility_id
      WHERE b.municipality_code = $1 AND b.id = ANY ($2::uuid[])`,
    [municipalityCode, conflicts.map(({ buildingId }) => buildingId)],
  );
  const known = new Map(rows.map((row) => [row.buildingId, row]));
  return conflicts.map(({ buildingId, decisions: places }) => ({
    ...(known.get(buildingId) ?? { buildingId, buildingName: '', facilityId: null, facilityName: '' }),
    decisions: places.map((place) => decisions[place]!),
    isOfRegister: false,
  }));
}

/** The problem that names buildings and decisions, the first in words and all of them as data. */
export function decisionProblem(conflicts: readonly PlanConflict[]): Problem {
  const [first, ...others] = conflicts;
  const more = others.length;
  const words = first
    ? conflictWords(first, 'en')
    : 'Nothing can be planned like this. Look at terms and decisions again.';
  const wordsJa = first ? conflictWords(first, 'ja') : 'この条件では計画できません。条件と指定を見直してください。';
  return new Problem(422, 'unprocessable', words + (more > 0 ? ` So it is with ${more} more buildings.` : ''), {
    detailJa: wordsJa + (more > 0 ? `ほかに${more}棟で同じことが起きています。` : ''),
    conflicts,
  });
}

function conflictWords({ facilityName, buildingName, decisions, isOfRegister }: PlanConflict, language: FileLanguage) {
  const told = decisions.map((decision) => decisionWords(decision, language));
  const of = [facilityName, buildingName === facilityName ? '' : buildingName].filter(Boolean).join(' ');
  if (language === 'ja') {
    const building = of === '' ? '台帳にない建物' : `「${of}」`;
    const [list, from] = [
      told.map((one) => `「${one}」`).join('と'),
      isOfRegister ? '（台帳の廃止の予定を含みます）' : '',
    ];
    return told.length === 1
      ? `${building}では、${list}はできません${from}。指定を取り消してください。`
      : `${building}の${list}は両立しません${from}。どちらかを取り消してください。`;
  }
  const building = of === '' ? 'a building that is not in the register' : of;
  const list = told.map((one) => `"${one}"`).join(' and ');
  const from = isOfRegister ? ' (one is what the register says of its closing)' : '';
  return told.length === 1
    ? `${building}: ${list} is not possible${from}. Take it back.`
    : `${building}: ${list} cannot be kept together${from}. Take one of them back.`;
}
