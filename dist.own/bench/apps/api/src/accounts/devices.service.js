var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Account } from '#db/entities/account.entity';
import { Device, Pairing, Session } from '#db/entities/session.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull, LessThan } from 'typeorm';
import { notFound, Problem } from '../http/problem.js';
import { logAccess } from './access-log.js';
import { openSession } from './sessions.service.js';
import { hashToken, newToken } from './tokens.js';
import { Work } from './work.js';
const pairingMinutes = 5;
/** A phone that nobody has used for so long must be paired again. */
const unusedDays = 180;
/** Phones that open sessions without a password: paired by a code from the screen, until they are revoked. */
let DevicesService = class DevicesService {
    work;
    constructor(work) {
        this.work = work;
    }
    /** Those that were ever paired, the newest first. */
    list({ accountId, deviceId }) {
        return this.work.onAccounts(async (database) => {
            const found = await database.find(Device, { where: { accountId }, order: { createdAt: 'DESC' } });
            return { items: found.map((device) => toldDevice(device, deviceId)) };
        });
    }
    /** Its sessions end. Throws 404 for a device of somebody else. */
    revoke({ accountId, loginName }, id, caller) {
        return this.work.onAccounts(async (database) => {
            if (!(await database.existsBy(Device, { id, accountId })))
                throw notFound(`device ${id}`);
            const { affected } = await database.update(Device, { id, revokedAt: IsNull() }, { revokedAt: () => 'now()' });
            await database.delete(Session, { deviceId: id });
            if (affected === 1)
                await logAccess(database, 'device-revoked', { accountId, loginName }, caller);
        });
    }
    /** A code that a phone may show once, within minutes; the former one is worth nothing. Throws 403 on the phone itself and in the demo. */
    proposePairing({ accountId, method }) {
        if (method === 'demo' || method === 'device')
            throw notFromHere();
        const code = newToken();
        return this.work.onAccounts(async (database) => {
            await database.delete(Pairing, [{ accountId }, { expiresAt: LessThan(new Date()) }]);
            const expiresAt = new Date(Date.now() + pairingMinutes * 60_000);
            await database.insert(Pairing, { codeHash: hashToken(code), accountId, expiresAt });
            return { code, expiresAt: expiresAt.toISOString() };
        });
    }
    /** The token that the phone keeps, and that of its first session. Throws 401 where the code was used, is too old or made up. */
    async pair(pairingCode, name, caller, former) {
        const deviceToken = newToken();
        return this.work.onAccounts(async (database) => {
            const account = await takePairing(database, pairingCode);
            const id = randomUUID();
            await database.insert(Device, { id, accountId: account.id, name, tokenHash: hashToken(deviceToken) });
            await logAccess(database, 'device-paired', { accountId: account.id, loginName: account.loginName }, caller);
            const opening = { accountId: account.id, method: 'device', former, deviceId: id };
            return { deviceToken, session: await openSession(database, opening) };
        });
    }
    /** The token of a new session. Throws 401 for a device that was revoked or long unused, or whose account was disabled. */
    async open(deviceToken, caller, former) {
        return this.work.onAccounts(async (database) => {
            const [[device]] = await database.query(seeDevice, [
                hashToken(deviceToken),
            ]);
            if (!device)
                throw unknownDevice();
            await logAccess(database, 'sign-in', device, caller);
            return openSession(database, { ...device, method: 'device', former, deviceId: device.id });
        });
    }
};
DevicesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], DevicesService);
export { DevicesService };
function toldDevice({ id, name, createdAt, lastSeenAt, revokedAt }, deviceId) {
    return {
        id,
        name,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
        current: id === deviceId,
    };
}
/** Whose code that is; it is worth nothing afterwards. */
async function takePairing(database, pairingCode) {
    const [[taken]] = await database.query(`DELETE FROM accounts.pairing WHERE code_hash = $1 AND expires_at > now() RETURNING account_id AS "accountId"`, [hashToken(pairingCode)]);
    const account = taken && (await database.findOneBy(Account, { id: taken.accountId, disabledAt: IsNull() }));
    if (!account)
        throw codeIsSpent();
    return account;
}
const seeDevice = `
UPDATE accounts.device d SET last_seen_at = now() FROM accounts.account a
 WHERE d.token_hash = $1 AND d.revoked_at IS NULL AND d.last_seen_at > now() - interval '${unusedDays} days'
   AND a.id = d.account_id AND a.disabled_at IS NULL
RETURNING d.id, d.account_id AS "accountId", a.login_name AS "loginName"`;
function notFromHere() {
    return new Problem(403, 'forbidden', 'Pair a phone from a session that began with your password.', {
        detailJa: '端末の登録は、ご自身のパスワードなどでログインした画面から行ってください。',
    });
}
function codeIsSpent() {
    return new Problem(401, 'unauthenticated', 'The code was used already or is too old. Show a new one.', {
        detailJa: 'このコードは使用済みか、有効期限が切れています。新しいコードを表示して、読み取り直してください。',
    });
}
function unknownDevice() {
    return new Problem(401, 'unauthenticated', 'This phone is not paired any more. Sign in or pair it again.', {
        detailJa: 'この端末は登録されていません。ログインするか、もう一度登録してください。',
    });
}
//# sourceMappingURL=devices.service.js.map