/** What an identity is in a city; null = the city is none of its business. */
export function roleIn(identity, municipalityCode) {
    if (identity.instanceAdministrator) {
        return { municipalityCode, role: 'administrator', departments: [], facilityIds: [] };
    }
    return identity.cities.find((city) => city.municipalityCode === municipalityCode) ?? null;
}
//# sourceMappingURL=identity.js.map