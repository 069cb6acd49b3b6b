var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { Settings } from '../settings.js';
import { readHeads } from './audit-heads.js';
import { verifyingKey } from './audit-key.js';
const rowTold = { changed: 'was changed', removed: 'was removed', inserted: 'was put in between' };
/** Checks the journal against its seals, and the seals against the signed heads. */
let AuditVerification = class AuditVerification {
    work;
    settings;
    constructor(work, settings) {
        this.work = work;
        this.settings = settings;
    }
    /** The folder of signed heads may be a copy that was kept elsewhere, and the key the public half alone. */
    verify(headsFolder = this.settings.auditHeadsFolder, keyFile = this.settings.auditKeyFile) {
        const signed = readHeads(headsFolder, verifyingKey(keyFile));
        return this.work.acrossCities(async (database) => {
            const blocks = await database.query(readBlocks);
            const chains = chainsOf(blocks);
            const breaks = signed
                .filter(({ genuine }) => !genuine)
                .slice(0, 1)
                .map(unsigned);
            const genuine = signed.filter((line) => line.genuine);
            if (signed.length === 0 && blocks.some(({ isOld }) => isOld))
                breaks.push(neverSigned(headsFolder));
            for (const code of new Set([...chains.keys(), ...citiesOf(genuine)])) {
                const chain = chains.get(code) ?? [];
                const found = (await firstBreak(database, code, chain)) ?? breakAgainstHeads(code, chain, genuine);
                if (found)
                    breaks.push(found);
            }
            return {
                cities: chains.size,
                blocks: blocks.length,
                sealedRows: blocks.reduce((sum, { rows }) => sum + rows, 0),
                unsealedRows: await countUnsealed(database),
                signedDays: genuine.length,
                breaks,
            };
        });
    }
};
AuditVerification = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        Settings])
], AuditVerification);
export { AuditVerification };
function chainsOf(blocks) {
    const chains = new Map();
    for (const block of blocks) {
        const chain = chains.get(block.municipalityCode);
        if (chain)
            chain.push(block);
        else
            chains.set(block.municipalityCode, [block]);
    }
    return chains;
}
/** Block by block: its place in the chain, its own hash, then its rows. */
async function firstBreak(database, code, chain) {
    let previous = { number: 0, hash: '', lastId: 0 };
    for (const block of chain) {
        const isNext = block.number === previous.number + 1 && block.previous === previous.hash;
        if (!isNext || !block.isOwnHash)
            return brokenSeal(code, block);
        const row = await firstBrokenRow(database, block, previous.lastId);
        if (row)
            return row;
        previous = block;
    }
    return null;
}
async function firstBrokenRow(database, block, previousId) {
    const { municipalityCode, number, lastId } = block;
    const [row] = await database.query(compareRows, [
        municipalityCode,
        number,
        previousId,
        lastId,
    ]);
    return row ? { municipalityCode, ...row, detail: `row ${row.id} ${rowTold[row.what]}` } : null;
}
function brokenSeal(municipalityCode, { number, firstId }) {
    return {
        municipalityCode,
        id: firstId,
        what: 'seal',
        detail: `the chain breaks at block ${number}, which begins with row ${firstId}`,
    };
}
/** A chain that was cut off, or made anew from some block on, is right in itself, but not what was signed. */
function breakAgainstHeads(code, chain, signed) {
    const lastId = chain.at(-1)?.lastId ?? 0;
    for (const { date, heads } of signed) {
        const head = heads.find(({ municipalityCode }) => municipalityCode === code);
        if (!head)
            continue;
        const block = chain[head.number - 1];
        if (block?.hash === head.hash)
            continue;
        const about = { municipalityCode: code, id: block ? block.firstId : lastId + 1 };
        if (!block) {
            return {
                ...about,
                what: 'cut-off',
                detail: `rows after ${lastId} are gone: on ${date} there were rows to ${head.lastId}`,
            };
        }
        return { ...about, what: 'seal', detail: `block ${head.number} is another than was signed on ${date}` };
    }
    return null;
}
function unsigned({ file, line }) {
    const detail = `line ${line} of ${file} does not bear the signature of the key`;
    return { municipalityCode: '', id: null, what: 'signature', detail };
}
/** Heads are signed daily: whoever took them away could have cut the chains off, or made them anew. */
function neverSigned(headsFolder) {
    const detail = `there are no signed heads in ${headsFolder}, though the journal has been sealed for more than a day`;
    return { municipalityCode: '', id: null, what: 'signature', detail };
}
function citiesOf(signed) {
    return signed.flatMap(({ heads }) => heads.map(({ municipalityCode }) => municipalityCode));
}
async function countUnsealed(database) {
    const [row] = await database.query(`SELECT (SELECT count(*) FROM audit a WHERE a.id > coalesce((
        SELECT ids[cardinality(ids)] FROM audit_seal s WHERE s.municipality_code = a.municipality_code
         ORDER BY number DESC LIMIT 1), 0))::float8 AS rows`);
    return row.rows;
}
const readBlocks = `
SELECT municipality_code AS "municipalityCode", number, cardinality(ids) AS rows, coalesce(ids[1], 0)::float8 AS "firstId",
       coalesce(ids[cardinality(ids)], 0)::float8 AS "lastId", encode(hash, 'hex') AS hash, encode(previous, 'hex') AS previous,
       sealed_at < now() - interval '1 day' AS "isOld",
       hash = audit_seal_hash(previous, municipality_code, number, ids, row_hashes) AS "isOwnHash"
  FROM audit_seal ORDER BY municipality_code, number`;
const compareRows = `
WITH sealed AS (
  SELECT u.id, u.digest FROM audit_seal s, unnest(s.ids, s.row_hashes) AS u(id, digest)
   WHERE s.municipality_code = $1 AND s.number = $2
), present AS (
  SELECT a.id, audit_digest(a) AS digest FROM audit a WHERE a.municipality_code = $1 AND a.id > $3 AND a.id <= $4
)
SELECT id::float8 AS id,
       CASE WHEN present.digest IS NULL THEN 'removed' WHEN sealed.digest IS NULL THEN 'inserted' ELSE 'changed' END AS what
  FROM sealed FULL JOIN present USING (id)
 WHERE sealed.digest IS DISTINCT FROM present.digest ORDER BY id LIMIT 1`;
//# sourceMappingURL=audit-verification.service.js.map