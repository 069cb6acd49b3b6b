import { checkMunicipalityCode } from '#libs/calendar';
import { commandActor } from '../accounts/permissions.js';
/** The server of the base map of the city whose page this is; null for all other pages. A page is served whatever the database says. */
export async function foreignOriginOf(baseMap, pagePath) {
    const [, written = ''] = /^\/(\d{5,6})(\/|$)/.exec(pagePath) ?? [];
    const code = checkMunicipalityCode(written);
    if (!code.ok)
        return null;
    return baseMap.foreignOrigin({ municipalityCode: code.code, actor: commandActor }).catch(() => null);
}
//# sourceMappingURL=foreign-origin.js.map