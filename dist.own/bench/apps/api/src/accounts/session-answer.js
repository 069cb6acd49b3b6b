import { confinementOf, permissionsOf, permissionsWithoutCity } from './permissions.js';
/** Who is signed in and what they may do where; null = nobody. */
export function sessionOf(identity) {
    const everywhere = identity?.instanceAdministrator ?? false;
    const cities = everywhere ? [] : (identity?.cities ?? []);
    return {
        account: identity,
        mustChangePassword: identity?.mustChangePassword ?? false,
        method: identity?.method ?? null,
        cities: cities.map(cityOf),
        permissions: permissionsWithoutCity(everywhere ? 'instance-administrator' : identity ? 'account' : 'nobody'),
    };
}
function cityOf({ municipalityCode, role, departments, facilityIds }) {
    const { reading, writing } = confinementOf(role);
    const writesOnly = writing ? { departments, facilityIds } : null;
    return { municipalityCode, role, permissions: permissionsOf(role), writesOnly, seesOnlyOwn: reading };
}
//# sourceMappingURL=session-answer.js.map