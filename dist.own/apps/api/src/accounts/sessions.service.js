var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Pairing, Session } from '#db/entities/session.entity';
import { Injectable } from '@nestjs/common';
import { logAccess } from './access-log.js';
import { hashToken, newToken } from './tokens.js';
import { Work } from './work.js';
/** A session ends this long after its last request, and at the latest this long after it began. */
export const idleMinutes = 30;
export const absoluteHours = 12;
/** Writing down each request would cost more than the request. */
const seenEverySeconds = 60;
/** Who is signed in: opens, finds and ends sessions; the database keeps hashes only. */
let SessionsService = class SessionsService {
    work;
    constructor(work) {
        this.work = work;
    }
    /** A new session's token. */
    open(accountId, method, former) {
        return this.work.onAccounts((database) => openSession(database, { accountId, method, former }));
    }
    /** Whose session that is; null where it has ended, or the account was disabled. */
    find(token) {
        const tokenHash = hashToken(token);
        return this.work.onAccounts(async (database) => {
            const [found] = await database.query(findSession, [tokenHash, seenEverySeconds]);
            if (!found)
                return null;
            const { isSeenLongAgo, cities, ...identity } = found;
            if (isSeenLongAgo)
                await database.update(Session, { tokenHash }, { lastSeenAt: () => 'now()' });
            return { ...identity, cities: cities ?? [] };
        });
    }
    /** Ends it; one that has ended already is no error. */
    async end(token, caller) {
        const identity = await this.find(token);
        await this.work.onAccounts(async (database) => {
            await database.delete(Session, { tokenHash: hashToken(token) });
            if (identity)
                await logAccess(database, 'sign-out', identity, caller);
        });
    }
};
SessionsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], SessionsService);
export { SessionsService };
/** A new session's token; the former one of the same browser ends, so that a token from before the sign-in is worth nothing. */
export async function openSession(database, opening) {
    const { accountId, method, former, deviceId = null } = opening;
    const token = newToken();
    if (former)
        await database.delete(Session, { tokenHash: hashToken(former) });
    await removeExpired(database);
    await database.insert(Session, { tokenHash: hashToken(token), accountId, method, deviceId });
    return token;
}
/** Ends every session of an account but one; a code that was shown to pair a phone is worth nothing from now on. */
export async function endOthers(database, accountId, kept) {
    await database.query('DELETE FROM accounts.session WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2', [
        accountId,
        kept === null ? null : hashToken(kept),
    ]);
    await database.delete(Pairing, { accountId });
}
const isAlive = `s.last_seen_at > now() - interval '${idleMinutes} minutes'
   AND s.created_at > now() - interval '${absoluteHours} hours'`;
async function removeExpired(database) {
    await database.query(`DELETE FROM accounts.session s WHERE NOT (${isAlive})`);
}
const findSession = `
SELECT a.id AS "accountId", a.login_name AS "loginName", a.display_name AS "displayName",
       a.instance_administrator AS "instanceAdministrator", a.password_is_one_time AND s.method = 'password' AS "mustChangePassword", s.method,
       a.totp_secret IS NOT NULL AS "hasSecondFactor", s.device_id AS "deviceId",
       s.last_seen_at < now() - $2 * interval '1 second' AS "isSeenLongAgo",
       (SELECT jsonb_agg(jsonb_build_object(
                 'municipalityCode', m.municipality_code, 'role', m.role, 'departments', m.departments,
                 'facilityIds', ARRAY(SELECT f.facility_id FROM membership_facility f
                                       WHERE f.municipality_code = m.municipality_code AND f.account_id = m.account_id))
               ORDER BY m.municipality_code)
          FROM membership m WHERE m.account_id = a.id) AS cities
  FROM accounts.session s
  JOIN accounts.account a ON a.id = s.account_id AND a.disabled_at IS NULL
  LEFT JOIN accounts.device d ON d.id = s.device_id
 WHERE s.token_hash = $1 AND d.revoked_at IS NULL AND ${isAlive}`;
//# sourceMappingURL=sessions.service.js.map