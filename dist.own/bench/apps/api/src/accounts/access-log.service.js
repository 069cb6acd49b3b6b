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
import { accessLogCsv } from './access-log-csv.js';
import { onAccountsWithin, Work } from './work.js';
/** What the people of a city did at the door: came in, failed to, left. Of those who are of it no more, up to the day they left. */
let AccessLogService = class AccessLogService {
    work;
    constructor(work) {
        this.work = work;
    }
    list(scope, { page, pageSize, ...filter }) {
        return this.asking(scope, filter, async (database, parameters) => {
            const [counted] = await database.query(`SELECT count(*)::integer AS total ${ofThePeople}`, parameters);
            const items = await linesOf(database, parameters, pageSize, (page - 1) * pageSize);
            const total = counted?.total ?? 0;
            return { items: items.map((line) => ({ ...line, at: line.at.toISOString() })), total, page, pageSize };
        });
    }
    /** The newest hundred thousand lines at most, times in Japan. */
    csv(scope, { language, ...filter }) {
        return this.asking(scope, filter, async (database, parameters) => accessLogCsv(await linesOf(database, parameters, 100_000, 0), language));
    }
    asking(scope, { account, event, from, to }, ask) {
        return this.work.in(scope, async (database) => {
            const people = await database.query(everMembers, [scope.municipalityCode]);
            const ids = people.map(({ id }) => id);
            const ends = people.map(({ until }) => until?.toISOString() ?? null);
            const parameters = [ids, ends, account ?? null, event ?? null, from ?? null, to ?? null];
            return onAccountsWithin(database, () => ask(database, parameters));
        });
    }
};
AccessLogService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], AccessLogService);
export { AccessLogService };
/** Who is a member of the city, and who was until when: the journal knows. */
const everMembers = `
SELECT account_id::text AS id, NULL::timestamptz AS until FROM membership WHERE municipality_code = $1
 UNION ALL
SELECT a.entity_id, max(a.at) FROM audit a
 WHERE a.municipality_code = $1 AND a.entity = 'membership'
   AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.municipality_code = $1 AND m.account_id::text = a.entity_id)
 GROUP BY a.entity_id`;
const ofThePeople = `
  FROM accounts.access_log l JOIN accounts.account a ON a.id = l.account_id
  JOIN unnest($1::uuid[], $2::timestamptz[]) AS person(id, until) ON person.id = a.id AND (until IS NULL OR l.at <= until)
 WHERE ($3::text IS NULL OR strpos(a.login_name, lower($3)) > 0 OR strpos(a.display_name, $3) > 0) AND ($4::text IS NULL OR l.event = $4)
   AND ($5::timestamptz IS NULL OR l.at >= $5) AND ($6::timestamptz IS NULL OR l.at < $6)`;
function linesOf(database, parameters, limit, offset) {
    return database.query(`SELECT l.at, a.login_name AS "loginName", a.display_name AS "displayName", l.event, l.actor, l.address,
            l.user_agent AS "userAgent" ${ofThePeople} ORDER BY l.id DESC LIMIT $7 OFFSET $8`, [...parameters, limit, offset]);
}
//# sourceMappingURL=access-log.service.js.map