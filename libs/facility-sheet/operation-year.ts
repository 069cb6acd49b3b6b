/** Kinds of yearly cost of a facility, each in one group: 維持管理費, 事業運営費 or 減価償却費. */
export const costGroups = {
  maintenance: ['maintenancePersonnel', 'utilities', 'maintenanceContract', 'repair', 'otherMaintenance'],
  operation: ['operationPersonnel', 'programme', 'designatedManagerFee', 'otherOperation'],
  depreciation: ['depreciation'],
} as const;
export type CostGroup = keyof typeof costGroups;
export type CostKind = (typeof costGroups)[CostGroup][number];

/** All kinds in the order of a facility sheet. */
export const costKinds: readonly CostKind[] = Object.values(costGroups).flat();

/** 使用料・手数料 and everything else that is received. */
export const revenueKinds = ['fees', 'otherRevenue'] as const;
export type RevenueKind = (typeof revenueKinds)[number];

/** The group that a kind of cost counts to. */
export function groupOfCost(kind: CostKind): CostGroup {
  if (kind === 'depreciation') return 'depreciation';
  return (costGroups.maintenance as readonly CostKind[]).includes(kind) ? 'maintenance' : 'operation';
}

/**
 * What is recorded of one facility, or of one of its functions, in one fiscal year. Amounts are integer yen; null or a kind
 * that is left out = not recorded, which is not the same as 0.
 */
export interface OperationYear {
  readonly fiscalYear: number;
  /** 延べ利用者数. */
  readonly users: number | null;
  readonly openingDays: number | null;
  /** 利用可能コマ and 利用コマ of all rooms together. */
  readonly bookableSlots: number | null;
  readonly usedSlots: number | null;
  /** Full-time equivalents. */
  readonly staff: number | null;
  readonly costsYen: Readonly<Partial<Record<CostKind, number | null>>>;
  readonly revenuesYen: Readonly<Partial<Record<RevenueKind, number | null>>>;
}
