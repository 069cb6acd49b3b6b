import { baselineNames } from '#libs/scheduling';
import { z } from 'zod';
import { fileLanguage } from '../http/file-language.js';
import { lacks } from './plan-input.js';
import { limitKind, relaxation } from './plan-relaxation.schema.js';
import { decision, planGoal, planTerms, treatment } from './plan-terms.schema.js';

/** On one line, without what nobody sees: it is a row of a list, a heading and the name of a file. */
const name = z
  .string()
  .overwrite((words) => words.replaceAll(/\p{Cf}/gu, '').replaceAll(/[\p{Cc}\s]+/gu, ' '))
  .trim()
  .min(1)
  .max(60);

export const newPlan = z.strictObject({
  name,
  parentId: z.uuid().nullable().default(null).describe('the plan it was copied from'),
  terms: planTerms.partial().default({}).describe('what is left out is as in the parent, else as usual in the city'),
});
export type NewPlan = z.infer<typeof newPlan>;

export const planChanges = z.strictObject({ name: name.optional(), terms: planTerms.partial().optional() });
export type PlanChanges = z.infer<typeof planChanges>;

export const planStates = ['waiting', 'solving', 'solved', 'impossible', 'failed', 'cancelled'] as const;
export const planFailures = ['no-buildings', 'decisions', 'solver', 'interrupted'] as const;
export type PlanFailure = (typeof planFailures)[number];
const status = z.enum(planStates);
const answerStatus = z.enum(['optimal', 'within-gap', 'time-limit', 'infeasible']);

/** An amount in the unit of the goal; the other is null. */
const ofGoal = {
  yen: z
    .number()
    .nullable()
    .describe(
      'of life-cycle cost and risk; of `least-money` of spending; of `flattest` of the line needed every year, beside what the reserve fund pays',
    ),
  points: z
    .number()
    .nullable()
    .default(null)
    .describe('of `best-condition`: of the mean score over floor area and years'),
};

/** Of the answer: amounts in yen, of `best-condition` in points. */
const proof = z.object({
  status: answerStatus,
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  seconds: z.number(),
  seed: z.number().int(),
  inputDigest: z.string(),
});

const planItem = z.object({
  id: z.uuid(),
  version: z.number().int(),
  name,
  parentId: z.uuid().nullable(),
  state: status,
  goal: planGoal,
  years: z.number().int(),
  fromFiscalYear: z.number().int(),
  createdAt: z.iso.datetime({ offset: true }),
  createdBy: z.string().describe('login name'),
  createdByName: z.string().nullable().describe('null = the account is gone, or it was no person'),
  solvedAt: z.iso.datetime({ offset: true }).nullable(),
  proof: proof.nullable(),
  totalYen: z.number().nullable(),
  worstYear: z.object({ fiscalYear: z.number().int(), yen: z.number() }).nullable(),
  lastScore: z.number().nullable().describe('mean score of the last year'),
});

export const plans = z.object({ items: z.array(planItem), usualTerms: planTerms });

const byKind = z.record(treatment, z.number());

const planYear = z.object({
  fiscalYear: z.number().int(),
  costYen: z.number(),
  grantYen: z.number(),
  bondYen: z.number(),
  reserveYen: z.number(),
  generalYen: z.number(),
  returnedYen: z.number(),
  overYen: z.number(),
  lineYen: z.number().nullable().describe('the line of money of the year; of `flattest` the line that the plan needs'),
  byTreatment: byKind,
  works: z.number().int(),
  score: z.number().nullable().describe('mean expected score over floor area, of what stands'),
  scoreIfLeft: z.number().nullable().describe('the same if nothing is done'),
});

const figures = z.object({
  objective: z.number().nullable(),
  totalYen: z.number(),
  lastScore: z.number().nullable(),
  yearsYen: z.array(z.number()),
  scores: z.array(z.number().nullable()),
});

/** The plan with more or less money. */
const curvePoint = figures.extend({
  percent: z.number().int().describe('of every yearly line of money; the reserve fund is the same'),
  status: answerStatus,
  gap: z.number().nullable(),
  totalYen: z.number().nullable().describe('null = no plan was found, `infeasible` = there is none'),
});

const conflict = z.object({
  buildingId: z.uuid(),
  buildingName: z.string(),
  facilityId: z.uuid().nullable().describe('null = the building is gone'),
  facilityName: z.string(),
  decisions: z.array(decision).describe('a single one that is not possible, or those that cannot be kept together'),
  isOfRegister: z.boolean().describe('whether one of them is what the register says of its closing'),
});
export type PlanConflict = z.infer<typeof conflict>;

/** A plan with all but its works. */
export const plan = z.object({
  ...planItem.shape,
  terms: planTerms,
  failure: z
    .enum(planFailures)
    .nullable()
    .describe(
      'no building is known well enough; decisions leave a building nothing to do; the solver failed, or was cut off',
    ),
  conflicts: z.array(conflict).describe('where the plan failed of decisions'),
  outcome: z
    .object({
      buildings: z.number().int(),
      leftOut: z.number().int().describe('buildings of which too little is known to plan them'),
      estimatedShare: z.number().describe('of the floor area: year built or area estimated'),
      outlook: z.array(planYear),
      binding: z.array(
        z.object({ kind: limitKind, category: z.string().nullable(), fiscalYear: z.number().int(), price: z.number() }),
      ),
      decisionPrices: z
        .array(z.object({ ...ofGoal, years: z.number().nullable() }))
        .describe('of each decision: what it costs (below 0: saves), and by how many years it moves the work'),
      registered: z
        .array(
          z.object({
            buildingId: z.uuid(),
            event: z.enum(['demolition', 'disposal', 'transfer']),
            eventDate: z.string(),
            fiscalYear: z.number().int().describe('the use of the building ends with the beginning of this year'),
            isFollowed: z.boolean().describe('false = a decision by hand closes or keeps it otherwise'),
            ...ofGoal,
          }),
        )
        .default([])
        .describe('buildings that the register lets go within the years of the plan'),
      baselines: z.array(figures.extend({ name: z.enum(baselineNames) })),
      curve: z
        .array(curvePoint)
        .describe('none where no yearly line of money is limited, or the line is what is looked for'),
      relaxation: relaxation.nullable(),
    })
    .nullable(),
});

const bindingYears = z.object({
  kind: limitKind,
  category: z.string().nullable(),
  fiscalYears: z.array(z.number().int()),
});

const work = z.object({
  id: z.string().describe('building and place'),
  buildingId: z.uuid(),
  buildingName: z.string(),
  facilityId: z.uuid(),
  facilityName: z.string(),
  districtName: z.string().nullable(),
  districtNameEn: z.string().nullable(),
  category: z.string(),
  treatment,
  fromFiscalYear: z.number().int(),
  years: z.number().int(),
  costYen: z.number(),
  grantYen: z.number(),
  bondYen: z.number(),
  floorAreaM2: z.number(),
  isEstimated: z.boolean(),
  isDecided: z.boolean(),
  why: z.object({
    reason: z.string(),
    component: z.string().nullable(),
    dueFiscalYear: z.number().int(),
  }),
  moved: z
    .object({
      freeFiscalYear: z
        .number()
        .int()
        .nullable()
        .describe('in which the work would begin if nothing were limited; null = it would not'),
      extraYen: z.number().nullable().describe('what the limits cost here'),
      binding: z.array(bindingYears),
    })
    .nullable()
    .describe('null = no limit moves it'),
});

const place = z.object({
  buildingId: z.uuid(),
  buildingName: z.string(),
  facilityId: z.uuid(),
  facilityName: z.string(),
  districtName: z.string().nullable(),
  districtNameEn: z.string().nullable(),
});

/** By building, then by year; `left` are the buildings without any work. */
export const planWorks = z.object({
  works: z.array(work),
  left: z.array(place.extend({ category: z.string() })),
  leftOut: z
    .array(place.extend({ lacks: z.array(z.enum(lacks)).describe('what is to be filled in before it can be planned') }))
    .describe('buildings that are not in the plan, as they were when it was solved: too little was known of them'),
});
export type PlanWorks = z.infer<typeof planWorks>;

export const planProgress = z.object({
  state: status,
  phase: z.enum(['reading', 'options', 'solving', 'comparing']).nullable(),
  done: z.number(),
  total: z.number(),
  bound: z.number().nullable(),
  objective: z.number().nullable(),
  seconds: z.number().nullable().describe('since a worker took it up; null = none has'),
});
export type PlanProgress = z.infer<typeof planProgress>;
/** The same as the thread that solves tells it. */
export type SolvingProgress = Omit<PlanProgress, 'state' | 'seconds'>;

export const newEstimate = z.strictObject({ decisions: planTerms.shape.decisions });
export type NewEstimate = z.infer<typeof newEstimate>;

/** What a change by hand comes to, within a second: not yet the best, with a bound that holds. */
export const planEstimate = z.object({
  status: answerStatus,
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  differenceYen: ofGoal.yen.describe('of the objective, against the plan as it is solved; null where it is in points'),
  differencePoints: ofGoal.points,
  outlook: z.array(planYear),
  works: z.array(work).describe('of buildings whose works change'),
  changedBuildings: z.array(z.uuid()),
  decisions: z
    .array(z.object({ decision, ...ofGoal, years: z.number().nullable() }))
    .describe(
      'what each decision costs (below 0: saves) by what limits cost in the plan as it is solved; none where there is no plan',
    ),
  relaxation: relaxation.nullable(),
  milliseconds: z.number(),
});

export const comparisonQuery = z.strictObject({ with: z.union([z.uuid(), z.enum(baselineNames)]) });
export type ComparisonQuery = z.infer<typeof comparisonQuery>;

export const planWorkbookQuery = z.strictObject({ language: fileLanguage });
export type PlanWorkbookQuery = z.infer<typeof planWorkbookQuery>;

const fate = z.object({
  closedFiscalYear: z.number().int().nullable().describe('its use ends with the beginning of this year'),
  isKept: z.boolean().describe('it is decided that it is neither closed nor demolished'),
  notBeforeFiscalYear: z.number().int().nullable().describe('nothing but repairs begins before this year'),
});
/** What a plan is told to do with a building as a whole, whatever works that takes. */
export type Fate = z.infer<typeof fate>;

/** Two plans side by side, the difference first; `other` is what is compared with. */
export const planComparison = z.object({
  name: z.string(),
  otherName: z.string(),
  changed: z.number().int().describe('buildings of which works or fates differ'),
  fates: z
    .array(
      z.object({
        facilityId: z.uuid(),
        facilityName: z.string(),
        buildingNames: z.array(z.string()),
        isWhole: z.boolean().describe('whether these are all planned buildings of the facility'),
        isSame: z.boolean(),
        fate,
        otherFate: fate,
      }),
    )
    .describe('buildings that either closes, keeps or holds back, by facility; those that differ first'),
  buildings: z.array(
    z.object({
      buildingId: z.uuid(),
      buildingName: z.string(),
      facilityId: z.uuid(),
      facilityName: z.string(),
      works: z.array(z.object({ treatment, fromFiscalYear: z.number().int(), costYen: z.number() })),
      otherWorks: z.array(z.object({ treatment, fromFiscalYear: z.number().int(), costYen: z.number() })),
    }),
  ),
  years: z.array(
    z.object({
      fiscalYear: z.number().int(),
      costYen: z.number(),
      otherCostYen: z.number(),
      score: z.number().nullable(),
      otherScore: z.number().nullable(),
    }),
  ),
  totalYen: z.number(),
  otherTotalYen: z.number(),
});
