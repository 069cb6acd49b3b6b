import { fiscalYearOf } from '#libs/calendar';
import {
  type HeldItem,
  isOwned,
  propertyStatement,
  type Register,
  registerAt,
  registerTotals,
} from '#libs/register-history';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { Settings } from '../settings.js';
import { readRegister } from './read-register.js';
import type { RegisterPage, RegisterQuery } from './register.schema.js';

/** 財産台帳: what the city held on a day, and what came and went in a year. */
@Injectable()
export class RegisterService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  async page(scope: Scope, { asOf, page, pageSize }: RegisterQuery) {
    const register = await this.read(scope);
    const { today } = register;
    const date = asOf ?? today;
    if (date > today) throw notYet(today);
    const held = registerAt(register, date);
    const shown = held.filter((item) => item.owner === 'city' || item.kind === 'land');
    const rows = facilityRows(shown, register);
    const ownerUnknown = held.filter(({ kind, owner }) => kind === 'facility' && owner === 'unknown').length;
    return {
      asOf: date,
      today,
      totals: { ...registerTotals(held), ownerUnknown },
      items: rows.slice((page - 1) * pageSize, page * pageSize),
      total: rows.length,
      page,
      pageSize,
    };
  }

  async statement(scope: Scope, fiscalYear: number) {
    const register = await this.read(scope);
    const [year = 0, month = 0] = register.today.split('-').map(Number);
    if (fiscalYear > fiscalYearOf(year, month)) throw notYet(register.today);
    return { fiscalYear, ...propertyStatement(register, fiscalYear) };
  }

  private read(scope: Scope): Promise<Register> {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      return readRegister(database, scope.municipalityCode, this.settings.today());
    });
  }
}

function notYet(today: string): Problem {
  return new Problem(400, 'bad-request', `Nothing is known after ${today}: choose a date until then.`, {
    detailJa: `${today}より後のことは分かりません。それまでの日を指定してください。`,
  });
}

type FacilityRow = RegisterPage['items'][number];

/** What was held, facility by facility in the order of today's register; land without one comes last. */
function facilityRows(held: readonly HeldItem[], { items }: Register): FacilityRow[] {
  const parts = new Map<string | null, HeldItem[]>();
  for (const item of held) parts.set(item.facilityId, [...(parts.get(item.facilityId) ?? []), item]);
  const facilities = items.filter(({ kind, id }) => kind === 'facility' && parts.has(id));
  return [
    ...facilities.map((facility) => facilityRow(facility, parts.get(facility.id) ?? [])),
    ...(parts.has(null) ? [facilityRow(null, parts.get(null) ?? [])] : []),
  ];
}

function facilityRow(today: Register['items'][number] | null, all: readonly HeldItem[]): FacilityRow {
  const facility = all.find(({ kind }) => kind === 'facility') ?? today;
  const parts = all.filter(({ kind }) => kind !== 'facility');
  const { buildings, buildingAreaM2, parcels, landAreaM2 } = registerTotals(parts);
  return {
    facilityId: today?.id ?? null,
    name: today?.name ?? null,
    category: facility?.category ?? null,
    propertyClass: facility?.propertyClass ?? null,
    owner: facility?.owner ?? null,
    buildings,
    buildingAreaM2,
    parcels,
    landAreaM2,
    parts: parts.filter((part) => part.kind === 'land' || isOwned(part)),
  };
}
