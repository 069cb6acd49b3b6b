import { checkMunicipalityCode } from '#libs/calendar';
import type { NewMunicipality } from '../api/types.js';
import type { ChosenBoundary } from '../city-entry/boundary-file.js';
import { emptyMoney, type MoneyDraft, readMoney } from '../city-entry/money-draft.js';
import { type PopulationDraft, populationDraftOf, readPopulation } from '../city-entry/population-draft.js';

/** A new city as it is typed. The name is null until somebody types one, so that a boundary file may propose it. */
export interface NewCityDraft {
  readonly code: string;
  readonly name: string | null;
  readonly nameEn: string;
  readonly boundarySource: string;
  readonly population: PopulationDraft;
  readonly money: MoneyDraft;
}

export const emptyCity: NewCityDraft = {
  code: '',
  name: null,
  nameEn: '',
  boundarySource: '',
  population: populationDraftOf([]),
  money: emptyMoney,
};

/** The name as typed, else as the boundary file has it. */
export const nameOf = (draft: NewCityDraft, chosen: ChosenBoundary | null): string => draft.name ?? chosen?.name ?? '';

/** What the API is to be told; null while something needed is missing or cannot be read. */
export function readNewCity(draft: NewCityDraft, chosen: ChosenBoundary | null): NewMunicipality | null {
  const code = checkMunicipalityCode(draft.code);
  const name = nameOf(draft, chosen).trim();
  const population = readPopulation(draft.population);
  const money = readMoney(draft.money);
  if (!code.ok || name === '' || !population.ok || !money) return null;
  return {
    code: code.code,
    name,
    nameEn: draft.nameEn.trim() || null,
    ...(chosen && { boundary: { ...chosen.boundary }, boundarySource: draft.boundarySource.trim() || null }),
    population: [...population.entries],
    ...money,
  };
}
