import { Problem } from '../../api/src/http/problem.js';
import { readArguments, requirePositionals } from './arguments.js';
import { printResult } from './command.js';
const options = { heads: { type: 'string' }, key: { type: 'string' }, json: { type: 'boolean' } };
export const verifyAuditCommand = {
    words: ['verify-audit'],
    summary: {
        en: 'checks that nobody has changed the journal since it was sealed',
        ja: '履歴が封印後に書き換えられていないか確かめます',
    },
    usage: ['verify-audit [--heads FOLDER] [--key FILE] [--json]'],
    options: [
        '--heads FOLDER   signed heads that were kept elsewhere (default: CHODO_AUDIT_HEADS, else audit-heads in the data folder)',
        '--key FILE       key of the signatures, the public half will do (default: CHODO_AUDIT_KEY_FILE, else audit-key.pem there)',
    ],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, options);
        requirePositionals(positionals);
        const { withApplication } = await import('./application.js');
        const { AuditVerification } = await import('../../api/src/audit-seal/audit-verification.service.js');
        const result = await withApplication((app) => app.get(AuditVerification).verify(values.heads, values.key));
        printResult(terminal, values.json, result, [lineOf(result), ...result.breaks.map(breakLine)]);
        if (result.breaks.length > 0)
            throw new Problem(409, 'conflict', 'the journal is not what was sealed.');
    },
};
function lineOf({ cities, blocks, sealedRows, unsealedRows, signedDays }) {
    return `${cities} cities: ${sealedRows} rows in ${blocks} sealed blocks, ${unsealedRows} rows not sealed yet, ${signedDays} signed days.`;
}
function breakLine({ municipalityCode, detail }) {
    return municipalityCode === '' ? detail : `${municipalityCode}: ${detail}`;
}
//# sourceMappingURL=verify-audit-command.js.map