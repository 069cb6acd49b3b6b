import { AccessEntry } from './access-entry.entity.js';
import { Account } from './account.entity.js';
import { Audit } from './audit.entity.js';
import { AuditSeal } from './audit-seal.entity.js';
import { BaseMap } from './base-map.entity.js';
import { BuildingFunction } from './building-function.entity.js';
import { Building } from './building.entity.js';
import { ColumnMapping } from './column-mapping.entity.js';
import { Component } from './component.entity.js';
import { ConditionSettings } from './condition-settings.entity.js';
import { CostSettings } from './cost-settings.entity.js';
import { District } from './district.entity.js';
import { Estimate } from './estimate.entity.js';
import { FacilityDocument } from './facility-document.entity.js';
import { FacilitySource } from './facility-source.entity.js';
import { Facility } from './facility.entity.js';
import { Finding, FindingEvent, FindingPriority } from './finding.entity.js';
import { FixedAsset } from './fixed-asset.entity.js';
import { ImportRun } from './import-run.entity.js';
import { InspectionPhoto, PhotoFile } from './inspection-photo.entity.js';
import { InspectionTemplate, InspectionTemplateEdition } from './inspection-template.entity.js';
import { ConditionGrade, Inspection } from './inspection.entity.js';
import { KeptRegisterValue } from './kept-register-value.entity.js';
import { LandParcel } from './land-parcel.entity.js';
import { Membership, MembershipFacility } from './membership.entity.js';
import { MunicipalityPopulation } from './municipality-population.entity.js';
import { Municipality } from './municipality.entity.js';
import { OperationYear } from './operation-year.entity.js';
import { DefectReport, DefectReportContact, DefectReportPhoto } from './defect-report.entity.js';
import { LegalDuty } from './legal-duty.entity.js';
import { LegalInspection } from './legal-inspection.entity.js';
import { LayerEdition, LayerFeature } from './layer.entity.js';
import { Plan } from './plan.entity.js';
import { PlanOutcome } from './plan-outcome.entity.js';
import { PlaceFeature, PlaceLayer, PopulationCell } from './place.entity.js';
import { PropertyEvent } from './property-event.entity.js';
import { ReductionTarget } from './reduction-target.entity.js';
import { Room } from './room.entity.js';
import { SavedFilter } from './saved-filter.entity.js';
import { Device, Pairing, Session } from './session.entity.js';
import { TreatmentSettings } from './treatment-settings.entity.js';
import { UnitPrice } from './unit-price.entity.js';

/** Every mapped class, for the data source. */
export const entities = [
  Account,
  Session,
  Device,
  Pairing,
  AccessEntry,
  Membership,
  MembershipFacility,
  Municipality,
  MunicipalityPopulation,
  District,
  Facility,
  FacilitySource,
  Building,
  BuildingFunction,
  Component,
  Room,
  Estimate,
  OperationYear,
  LandParcel,
  PropertyEvent,
  FixedAsset,
  FacilityDocument,
  LegalDuty,
  LegalInspection,
  InspectionTemplate,
  InspectionTemplateEdition,
  Inspection,
  ConditionGrade,
  Finding,
  FindingEvent,
  FindingPriority,
  PhotoFile,
  InspectionPhoto,
  DefectReport,
  DefectReportPhoto,
  DefectReportContact,
  UnitPrice,
  ConditionSettings,
  CostSettings,
  TreatmentSettings,
  Plan,
  PlanOutcome,
  ReductionTarget,
  ImportRun,
  ColumnMapping,
  KeptRegisterValue,
  SavedFilter,
  BaseMap,
  LayerEdition,
  LayerFeature,
  PlaceLayer,
  PlaceFeature,
  PopulationCell,
  Audit,
  AuditSeal,
];
