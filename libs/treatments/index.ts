export { conditionPath } from './condition-path.js';
export { optionsWithWorks, type WantedWork } from './options-with-works.js';
export type { RenewableBuilding, RenewalDecision } from './renewable-building.js';
export { type RenewalContext, renewalContext, type RenewalSettings } from './renewal-context.js';
export {
  type DatedTreatment,
  type OptionRole,
  type Payment,
  type RenewalOption,
  type TreatmentReason,
  treatmentReasons,
  type TreatmentWhy,
} from './renewal-option.js';
export { renewalOptions } from './renewal-options.js';
export { isBasisOf, requireTreatmentRules, treatmentLimits } from './require-treatment-rules.js';
export { type TreatmentKind, treatmentKinds } from './treatment-kinds.js';
export {
  type ConsequenceRules,
  type PriceBasis,
  priceBases,
  type StructureLife,
  type TreatmentRule,
  type TreatmentRules,
  usualTreatments,
} from './treatment-rules.js';
