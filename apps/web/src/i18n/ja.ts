import { accounts } from './ja/accounts.js';
import { audit } from './ja/audit.js';
import { chart } from './ja/chart.js';
import { check } from './ja/check.js';
import { cities } from './ja/cities.js';
import { city } from './ja/city.js';
import { columns } from './ja/columns.js';
import { compare } from './ja/compare.js';
import { conditionSettings } from './ja/condition-settings.js';
import { condition } from './ja/condition.js';
import { costs } from './ja/costs.js';
import { baseMap } from './ja/base-map.js';
import { documents } from './ja/documents.js';
import { domain } from './ja/domain.js';
import { entry } from './ja/entry.js';
import { facility } from './ja/facility.js';
import { figures } from './ja/figures.js';
import { findings } from './ja/findings.js';
import { inspections } from './ja/inspections.js';
import { templates } from './ja/templates.js';
import { forms } from './ja/forms.js';
import { imports } from './ja/imports.js';
import { legal } from './ja/legal.js';
import { map } from './ja/map.js';
import { mapping } from './ja/mapping.js';
import { funding } from './ja/funding.js';
import { methods } from './ja/methods.js';
import { phone } from './ja/phone.js';
import { planDecisions } from './ja/plan-decisions.js';
import { plans } from './ja/plans.js';
import { print } from './ja/print.js';
import { property } from './ja/property.js';
import { publication } from './ja/publication.js';
import { reductions } from './ja/reductions.js';
import { reports } from './ja/reports.js';
import { savedFilters } from './ja/saved-filters.js';
import { settings } from './ja/settings.js';
import { sheet } from './ja/sheet.js';
import { shell } from './ja/shell.js';
import { treatmentSettings } from './ja/treatment-settings.js';

/** All words of the pages in Japanese; the shape every other language must fill. */
export const ja = {
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

type Words<T> = T extends (...values: infer Values) => string
  ? (...values: Values) => string
  : T extends string
    ? string
    : { readonly [Key in keyof T]: Words<T[Key]> };

export type Texts = Words<typeof ja>;
