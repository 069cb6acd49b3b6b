import { registerLanguages } from './vocabulary.js';
/** What a sheet of the register lists, in the order of the sheets. */
export const sheetKinds = ['facilities', 'buildings', 'functions', 'land'];
/** `chodo-register/1 facilities ja 372013 120`. */
export function writeMarker({ kind, language, municipalityCode, rows }) {
    return `chodo-register/1 ${kind} ${language} ${municipalityCode} ${rows}`;
}
const written = new RegExp(`^chodo-register/1 (${sheetKinds.join('|')}) (${registerLanguages.join('|')}) (\\d{6}) (\\d+)$`);
/** The marker in a cell, or null where it is none. */
export function readMarker(text) {
    const [, kind, language, municipalityCode, rows] = written.exec(text) ?? [];
    if (!kind || !language || !municipalityCode)
        return null;
    return { kind: kind, language: language, municipalityCode, rows: Number(rows) };
}
//# sourceMappingURL=marker.js.map