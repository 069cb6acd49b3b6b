import type { operations } from './openapi.js';

type AnswerOf<Operation extends keyof operations, Status extends number = 200> = operations[Operation] extends {
  responses: Record<Status, { content: { 'application/json': infer Body } }>;
}
  ? Body
  : never;

type BodyOf<Operation extends keyof operations> = operations[Operation] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

export type Session = AnswerOf<'Session.read'>;
export type CitySession = Session['cities'][number];
export type MemberRole = CitySession['role'];
export type Permission = Session['permissions'][number];
/** The facilities to which somebody's writing is confined. */
export type OwnFacilities = NonNullable<CitySession['writesOnly']>;

export type Member = AnswerOf<'Members.list'>['items'][number];
export type NewMember = BodyOf<'Members.invite'>;
export type MemberChanges = BodyOf<'Members.change'>;
export type AccessLine = AnswerOf<'AccessLog.list'>['items'][number];
export type Device = AnswerOf<'Devices.list'>['items'][number];
export type Pairing = AnswerOf<'Devices.proposePairing', 201>;
export type SecondFactor = AnswerOf<'SecondFactor.propose'>;

export type Municipalities = AnswerOf<'Municipalities.list'>;
export type MunicipalitySummary = Municipalities['items'][number];
export type Municipality = AnswerOf<'Municipality.read'>;
export type NewMunicipality = BodyOf<'Municipalities.create'>;
export type MunicipalityChanges = BodyOf<'Municipality.update'>;

export type Overview = AnswerOf<'Overview.read'>;
export type FigureName = keyof Overview['figures'];

export type MapManifest = AnswerOf<'Map.manifest'>;
export type FacilityColumns = AnswerOf<'Map.facilities'>;
export type CostColumns = AnswerOf<'Costs.columns'>;

export type CostOutlook = AnswerOf<'Costs.outlook'>;
export type FundingOutlook = AnswerOf<'Costs.fund'>;
export type YearOfCost = CostOutlook['years'][number];
export type ConditionSettings = AnswerOf<'ConditionSettings.read'>;
export type ConditionSettingsChanges = BodyOf<'ConditionSettings.update'>;
export type TreatmentSettings = AnswerOf<'TreatmentSettings.read'>;
export type TreatmentSettingsChanges = BodyOf<'TreatmentSettings.update'>;
export type PlanList = AnswerOf<'Plans.list'>;
export type PlanItem = PlanList['items'][number];
export type PlanTerms = PlanList['usualTerms'];
export type PlanDecision = PlanTerms['decisions'][number];
export type NewPlan = BodyOf<'Plans.create'>;
export type PlanDetail = AnswerOf<'Plans.read'>;
export type PlanOutcome = NonNullable<PlanDetail['outcome']>;
export type PlanYear = PlanOutcome['outlook'][number];
export type PlanRelaxation = NonNullable<PlanOutcome['relaxation']>;
export type PlanRemedy = PlanRelaxation['remedies'][number];
export type PlanWorks = AnswerOf<'Plans.works'>;
export type PlanWork = PlanWorks['works'][number];
export type LeftOutPlace = PlanWorks['leftOut'][number];
export type PlanPlace = Omit<LeftOutPlace, 'lacks'>;
export type PlanConflict = PlanDetail['conflicts'][number];
export type PlanEstimate = AnswerOf<'Plans.estimate'>;
export type PlanComparison = AnswerOf<'Plans.compare'>;

export type CostSettings = AnswerOf<'CostSettings.read'>;
export type CostSettingsChanges = BodyOf<'CostSettings.update'>;
export type District = AnswerOf<'Districts.list'>['items'][number];
export type DistrictChanges = BodyOf<'Districts.update'>;
export type ReductionTarget = AnswerOf<'Reductions.list'>['items'][number];
export type NewReductionTarget = BodyOf<'Reductions.create'>;
export type ReductionTargetChanges = BodyOf<'Reductions.update'>;
export type FloorAreaEvidencePage = AnswerOf<'Overview.floorArea'>;
export type CostEvidencePage = AnswerOf<'Costs.evidence'>;
export type FacilityCost = AnswerOf<'Costs.facility'>;

export type FacilityPage = AnswerOf<'Facilities.list'>;
export type FacilityRow = FacilityPage['items'][number];
export type FacilityDetail = AnswerOf<'Facilities.read'>;
export type FacilityChanges = BodyOf<'Facilities.update'>;
export type BulkAnswer = AnswerOf<'Facilities.changeMany'>;
export type BulkPreview = AnswerOf<'Facilities.previewMany'>;
export type BulkChanges = BodyOf<'Facilities.changeMany'>['changes'];
export type NewFacility = BodyOf<'Facilities.create'>;
export type BuildingDetail = FacilityDetail['buildings'][number];

export type FacilityProperty = AnswerOf<'Property.ofFacility'>;
export type LandParcels = AnswerOf<'Property.withoutFacility'>;
export type LandParcel = LandParcels['parcels'][number];
export type PropertyEvent = FacilityProperty['events'][number];
export type PropertyRegister = AnswerOf<'Register.page'>;
export type RegisterRow = PropertyRegister['items'][number];
export type PropertyStatement = AnswerOf<'Register.statement'>;

export type Conditions = AnswerOf<'Conditions.list'>;
export type BuildingConditionRow = Conditions['items'][number];
export type ConditionForecast = AnswerOf<'Conditions.forecast'>;
export type ConditionBands = AnswerOf<'ConditionReports.bands'>;
export type ConditionOutlook = AnswerOf<'ConditionReports.outlook'>;
export type ConditionSummary = AnswerOf<'ConditionReports.summary'>;

export type LegalDuties = AnswerOf<'LegalDuties.list'>;
export type LegalDuty = LegalDuties['items'][number];
export type LegalKind = LegalDuty['kind'];
export type DueState = LegalDuty['state'];
export type LegalInspection = AnswerOf<'LegalDuties.inspections'>['items'][number];
export type LegalCalendar = AnswerOf<'LegalDuties.calendar'>;
export type NewLegalDuty = BodyOf<'LegalDuties.add'>;
export type LegalDutiesOfMany = BodyOf<'LegalDuties.addToMany'>;

export type FacilitySheet = AnswerOf<'Operations.sheet'>;
export type SheetYear = FacilitySheet['years'][number];
export type YearRecord = SheetYear['records'][number];
export type NewYearRecord = BodyOf<'Operations.add'>;
export type YearRecordChanges = BodyOf<'Operations.update'>;

export type SavedFilter = AnswerOf<'SavedFilters.list'>['items'][number];
export type FacilityDocument = AnswerOf<'Documents.list'>['items'][number];
export type DocumentChanges = BodyOf<'Documents.update'>;
export type BaseMapSettings = AnswerOf<'BaseMap.read'>;
export type BaseMapChoice = BodyOf<'BaseMap.save'>;
export type BaseMapFile = BaseMapSettings['files'][number];

export type UnitPrices = AnswerOf<'UnitPrices.read'>;
export type EstimatesSummary = AnswerOf<'Estimates.read'>;
export type JournalPage = AnswerOf<'History.list'>;
export type JournalEntry = JournalPage['items'][number];

export type ImportSummary = AnswerOf<'Imports.list'>['items'][number];
export type ImportRun = AnswerOf<'Imports.read'>;
export type ImportStatus = ImportRun['status'];
export type ImportFileReport = NonNullable<ImportRun['report']>['files'][number];
export type HeldRow = ImportFileReport['held'][number];
export type HeldKind = HeldRow['kind'];
export type FileColumns = AnswerOf<'ImportColumns.read'>;
export type OfferedHeader = FileColumns['sheets'][number]['headers'][number];
export type ColumnMapping = OfferedHeader['guess'];
export type LedgerField = keyof ColumnMapping;
export type ImportDecision = NonNullable<BodyOf<'Imports.commit'>['decisions']>[number];

export type FindingPage = AnswerOf<'Findings.list'>;
export type FindingRow = FindingPage['items'][number];
export type FindingDetail = AnswerOf<'Findings.read'>;
export type NewFindingStep = BodyOf<'Findings.take'>;
export type FindingPriority = AnswerOf<'Findings.readWeights'>;
export type UnconfirmedGrade = AnswerOf<'Confirmations.list'>['items'][number];
export type GradeConfirmation = BodyOf<'Confirmations.confirm'>['grades'][number];
export type InspectionRow = AnswerOf<'Inspections.list'>['items'][number];
export type InspectionDetail = AnswerOf<'Inspections.read'>;
export type FacilityPhoto = AnswerOf<'Inspections.photosOfFacility'>['items'][number];
export type InspectionTemplate = AnswerOf<'InspectionTemplates.list'>['items'][number];
export type ReportForm = AnswerOf<'PublicReports.form'>;
export type NewReport = BodyOf<'PublicReports.take'>;
export type PublicReport = AnswerOf<'PublicReports.state'>;
export type PublicFacility = AnswerOf<'PublicData.facilities'>['items'][number];
export type DefectReports = AnswerOf<'DefectReports.list'>;
export type DefectReport = AnswerOf<'DefectReports.read'>;
export type DuplicateSuggestion = DefectReport['suggestions'][number];
export type ReportAcceptance = BodyOf<'DefectReports.accept'>;
