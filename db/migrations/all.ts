import { Register1763700000000 } from './1763700000000-register.js';
import { FacilitySourceSeen1763710000000 } from './1763710000000-facility-source-seen.js';
import { ColumnMapping1763740000000 } from './1763740000000-column-mapping.js';
import { OperationYears1763750000000 } from './1763750000000-operation-years.js';
import { CostSettings1763760000000 } from './1763760000000-cost-settings.js';
import { LayerEditions1763770000000 } from './1763770000000-layer-editions.js';
import { FacilityJournal1763775000000 } from './1763775000000-facility-journal.js';
import { Property1763780000000 } from './1763780000000-property.js';
import { Desk1763790000000 } from './1763790000000-desk.js';
import { FixedAssets1763800000000 } from './1763800000000-fixed-assets.js';
import { Isolation1763810000000 } from './1763810000000-isolation.js';
import { AccessLog1763830000000 } from './1763830000000-access-log.js';
import { Accounts1763820000000 } from './1763820000000-accounts.js';
import { PublicData1763840000000 } from './1763840000000-public-data.js';
import { AuditSeal1763845000000 } from './1763845000000-audit-seal.js';
import { FacilityMesh1763850000000 } from './1763850000000-facility-mesh.js';
import { CarriedEvents1763855000000 } from './1763855000000-carried-events.js';
import { CityReading1763860000000 } from './1763860000000-city-reading.js';
import { DecidedRows1763862000000 } from './1763862000000-decided-rows.js';
import { StatisticsSample1763865000000 } from './1763865000000-statistics-sample.js';
import { Inspections1763870000000 } from './1763870000000-inspections.js';
import { LegalDuties1763871000000 } from './1763871000000-legal-duties.js';
import { ConditionSettings1763872000000 } from './1763872000000-condition-settings.js';
import { DefectReports1763873000000 } from './1763873000000-defect-reports.js';
import { TakingRecords1763874000000 } from './1763874000000-taking-records.js';
import { TreatmentSettings1763875000000 } from './1763875000000-treatment-settings.js';
import { Plans1763877000000 } from './1763877000000-plans.js';
import { PlanConflicts1763878500000 } from './1763878500000-plan-conflicts.js';
import { PackedOutcomes1763879000000 } from './1763879000000-packed-outcomes.js';
import { RecordsTogether1763876000000 } from './1763876000000-records-together.js';

/** Append-only, oldest first. */
export const migrations = [
  Register1763700000000,
  FacilitySourceSeen1763710000000,
  ColumnMapping1763740000000,
  OperationYears1763750000000,
  CostSettings1763760000000,
  LayerEditions1763770000000,
  FacilityJournal1763775000000,
  Property1763780000000,
  Desk1763790000000,
  FixedAssets1763800000000,
  Isolation1763810000000,
  Accounts1763820000000,
  AccessLog1763830000000,
  PublicData1763840000000,
  AuditSeal1763845000000,
  FacilityMesh1763850000000,
  CarriedEvents1763855000000,
  CityReading1763860000000,
  DecidedRows1763862000000,
  StatisticsSample1763865000000,
  Inspections1763870000000,
  LegalDuties1763871000000,
  ConditionSettings1763872000000,
  DefectReports1763873000000,
  TakingRecords1763874000000,
  TreatmentSettings1763875000000,
  RecordsTogether1763876000000,
  Plans1763877000000,
  PlanConflicts1763878500000,
  PackedOutcomes1763879000000,
];
