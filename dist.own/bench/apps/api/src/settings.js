import { fiscalYearOf } from '#libs/calendar';
import { dirname, join } from 'node:path';
import { usualEdges } from './edges.js';
import { thisMachineAlone } from './entrance.js';
/** What services need to know of their surroundings; injected, so that tests choose their own. */
export class Settings {
    filesFolder;
    currentFiscalYear;
    today;
    entrance;
    auditPlaces;
    edges;
    constructor(
    /** Folder of uploaded files. */
    filesFolder, 
    /** The fiscal year that "now" falls into: the first year of a forecast unless the caller names one. */
    currentFiscalYear, 
    /** Today in Japan, YYYY-MM-DD. */
    today = () => dateInJapan(new Date()), entrance = thisMachineAlone, auditPlaces = { keyFile: null, headsFolder: null }, edges = usualEdges) {
        this.filesFolder = filesFolder;
        this.currentFiscalYear = currentFiscalYear;
        this.today = today;
        this.entrance = entrance;
        this.auditPlaces = auditPlaces;
        this.edges = edges;
    }
    /** Whether nobody else can reach this server: then the demo city is open in one click. */
    get onlyThisMachine() {
        return this.entrance.publicOrigin === null;
    }
    /** The key that the heads of the sealed journal are signed with. */
    get auditKeyFile() {
        return this.auditPlaces.keyFile ?? join(dirname(this.filesFolder), 'audit-key.pem');
    }
    /** Where the signed heads go; best a folder that this machine can only add to. */
    get auditHeadsFolder() {
        return this.auditPlaces.headsFolder ?? join(dirname(this.filesFolder), 'audit-heads');
    }
    /** Where workers say that they are alive, beside the uploaded files. */
    get workersFolder() {
        return join(dirname(this.filesFolder), 'workers');
    }
    /** Folder of base maps, beside the uploaded files: an administrator may put files there by hand. */
    get baseMapFolder() {
        return join(dirname(this.filesFolder), 'basemap');
    }
}
/** The date in Japan at a moment, YYYY-MM-DD. */
function dateInJapan(now) {
    return inJapan(now).toISOString().slice(0, 10);
}
/** The date and time in Japan at a moment, YYYY-MM-DD HH:MM:SS. */
export function dateTimeInJapan(moment) {
    return inJapan(moment).toISOString().slice(0, 19).replace('T', ' ');
}
/** Reads in UTC what clocks in Japan show. */
function inJapan(now) {
    return new Date(now.getTime() + 9 * 60 * 60 * 1000);
}
/** The fiscal year in Japan at a moment. */
export function currentFiscalYear(now) {
    const there = inJapan(now);
    return fiscalYearOf(there.getUTCFullYear(), there.getUTCMonth() + 1);
}
//# sourceMappingURL=settings.js.map