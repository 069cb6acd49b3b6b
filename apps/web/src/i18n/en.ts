import { accounts } from './en/accounts.js';
import { audit } from './en/audit.js';
import { chart } from './en/chart.js';
import { check } from './en/check.js';
import { cities } from './en/cities.js';
import { city } from './en/city.js';
import { columns } from './en/columns.js';
import { compare } from './en/compare.js';
import { conditionSettings } from './en/condition-settings.js';
import { condition } from './en/condition.js';
import { costs } from './en/costs.js';
import { baseMap } from './en/base-map.js';
import { documents } from './en/documents.js';
import { domain } from './en/domain.js';
import { entry } from './en/entry.js';
import { facility } from './en/facility.js';
import { figures } from './en/figures.js';
import { findings } from './en/findings.js';
import { inspections } from './en/inspections.js';
import { templates } from './en/templates.js';
import { forms } from './en/forms.js';
import { imports } from './en/imports.js';
import { legal } from './en/legal.js';
import { map } from './en/map.js';
import { mapping } from './en/mapping.js';
import { funding } from './en/funding.js';
import { methods } from './en/methods.js';
import { phone } from './en/phone.js';
import { planDecisions } from './en/plan-decisions.js';
import { plans } from './en/plans.js';
import { print } from './en/print.js';
import { property } from './en/property.js';
import { publication } from './en/publication.js';
import { reductions } from './en/reductions.js';
import { reports } from './en/reports.js';
import { savedFilters } from './en/saved-filters.js';
import { settings } from './en/settings.js';
import { sheet } from './en/sheet.js';
import { shell } from './en/shell.js';
import type { Texts } from './ja.js';
import { treatmentSettings } from './en/treatment-settings.js';

/** All words of the pages in English; a missing one is a type error. */
export const en: Texts = {
  shell,
  domain,
  columns,
  compare,
  savedFilters,
  documents,
  baseMap,
  map,
  figures,
  chart,
  city,
  cities,
  entry,
  imports,
  mapping,
  phone,
  planDecisions,
  plans,
  print,
  settings,
  forms,
  facility,
  check,
  funding,
  methods,
  sheet,
  conditionSettings,
  treatmentSettings,
  costs,
  publication,
  reductions,
  reports,
  property,
  legal,
  findings,
  inspections,
  templates,
  condition,
  accounts,
  audit,
};
