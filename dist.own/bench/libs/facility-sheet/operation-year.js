/** Kinds of yearly cost of a facility, each in one group: 維持管理費, 事業運営費 or 減価償却費. */
export const costGroups = {
    maintenance: ['maintenancePersonnel', 'utilities', 'maintenanceContract', 'repair', 'otherMaintenance'],
    operation: ['operationPersonnel', 'programme', 'designatedManagerFee', 'otherOperation'],
    depreciation: ['depreciation'],
};
/** All kinds in the order of a facility sheet. */
export const costKinds = Object.values(costGroups).flat();
/** 使用料・手数料 and everything else that is received. */
export const revenueKinds = ['fees', 'otherRevenue'];
/** The group that a kind of cost counts to. */
export function groupOfCost(kind) {
    if (kind === 'depreciation')
        return 'depreciation';
    return costGroups.maintenance.includes(kind) ? 'maintenance' : 'operation';
}
//# sourceMappingURL=operation-year.js.map