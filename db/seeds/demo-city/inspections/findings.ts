import type { ComponentKind, Severity } from '#libs/asset';
import { daysBetween } from '#libs/calendar';
import { math } from '../math.js';
import { createRandom, stableId } from '../random.js';
import { type DefectKind, roundDefects } from './defect-kinds.js';
import { drawSteps } from './finding-walk.js';
import type { DefectScene, DemoFinding, DemoGrade, InspectedFacility } from './types.js';

/** Of a round in a building of no age, and how much more of one that is forty years old. */
const roundShare = 0.02;
const roundShareOfOld = 0.05;
/** Of parts that are graded D. */
const surveyShare = 0.24;
const photoShare = 0.4;
const positionShare = 0.7;
/** From the middle of the site, in metres. */
const farthestM = 35;
const metresPerDegree = 111_320;

/** What a manager finds in a round; null = nothing. */
export function drawRoundFinding(inspected: InspectedFacility, day: string): DemoFinding | null {
  const { facility, random } = inspected;
  const building = random.pick(facility.buildings);
  const age = math.max(0, Number(day.slice(0, 4)) - (building.builtFiscalYear ?? 1986));
  if (!random.chance(roundShare + (roundShareOfOld * age) / 40)) return null;
  const kind = random.pick(roundDefects);
  const at = random.weightedIndex([5, 6, age > 25 ? 2 : 0]);
  const severity = (['minor', 'moderate', random.chance(0.25) ? 'dangerous' : 'serious'] as const)[at]!;
  return drawFinding(
    inspected,
    { buildingId: building.id, kind, severity, description: kind.words[at]!, itemKey: kind.itemKey },
    day,
  );
}

/** What an engineer writes of a part that is graded D; null = the grade says enough. */
export function drawSurveyFinding(inspected: InspectedFacility, graded: DemoGrade, day: string): DemoFinding | null {
  const { random } = inspected;
  if (!random.chance(surveyShare)) return null;
  const { scene, description, thousandYen, contractor } = surveyDefects[graded.component];
  const kind = {
    itemKey: graded.component,
    component: graded.component,
    scene,
    words: [description, description, description],
    thousandYen,
    contractor,
  } as const;
  const severity = random.chance(0.15) ? 'dangerous' : 'serious';
  return drawFinding(
    inspected,
    { buildingId: graded.buildingId, kind, severity, description, itemKey: graded.component },
    day,
  );
}

interface Told {
  readonly buildingId: string;
  readonly kind: DefectKind;
  readonly severity: Severity;
  readonly description: string;
  readonly itemKey: string;
}

function drawFinding(inspected: InspectedFacility, told: Told, day: string): DemoFinding {
  const { seed, today, random } = inspected;
  const { buildingId, kind, severity, description, itemKey } = told;
  const id = stableId(seed, `finding/${buildingId}/${itemKey}/${kind.scene}/${day}`);
  const number = random.integer(0, 2 ** 30);
  const photo = random.chance(photoShare) ? { id: stableId(seed, `photo/${id}`), scene: kind.scene, number } : null;
  const steps = drawSteps({ seed, id, day, ageDays: daysBetween(day, today), severity, kind }, today, random);
  const position = drawPosition(inspected, id);
  return { id, buildingId, itemKey, component: kind.component, severity, description, photo, position, steps };
}

/** Where on the site somebody stood with the phone. */
function drawPosition({ seed, facility: { location } }: InspectedFacility, id: string): DemoFinding['position'] {
  const random = createRandom(seed, `position/${id}`);
  if (location === null || !random.chance(positionShare)) return null;
  const [eastM, northM] = [random.between(-farthestM, farthestM), random.between(-farthestM, farthestM)];
  const { lon, lat } = location;
  const eastDegrees = eastM / (metresPerDegree * math.cos((lat * math.PI) / 180));
  return { lon: rounded(lon + eastDegrees), lat: rounded(lat + northM / metresPerDegree) };
}

/** To a tenth of a metre. */
const rounded = (degrees: number): number => math.round(degrees * 1e6) / 1e6;

interface SurveyDefect {
  readonly scene: DefectScene;
  readonly description: string;
  readonly thousandYen: readonly [number, number];
  readonly contractor: string;
}

const surveyDefects: Readonly<Record<ComponentKind, SurveyDefect>> = {
  roof: {
    scene: 'blistered-roof',
    description: '防水層の全体に破れとふくれ。下の階に雨漏りの跡。全面改修が要る。',
    thousandYen: [2_400, 21_000],
    contractor: '架空防水技建',
  },
  'outer-wall': {
    scene: 'cracked-wall',
    description: '外壁の浮きとひび割れが広い範囲にあり、鉄筋が見える所がある。落下防止を急ぐ。',
    thousandYen: [3_200, 28_000],
    contractor: '架空外装工業',
  },
  interior: {
    scene: 'lifted-floor',
    description: '床と天井の傷みが複数の部屋に及ぶ。仕上げの更新が要る。',
    thousandYen: [900, 12_000],
    contractor: '架空内装',
  },
  electrical: {
    scene: 'broken-light',
    description: '分電盤と照明が古く、交換部品がない。更新が要る。',
    thousandYen: [1_100, 16_000],
    contractor: '架空電設',
  },
  mechanical: {
    scene: 'dripping-pipe',
    description: '給水管の腐食が進み、漏水を繰り返している。配管の更新が要る。',
    thousandYen: [1_400, 19_000],
    contractor: '架空設備管理',
  },
};
