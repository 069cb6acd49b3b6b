import { accountsRole, appRole, systemRole } from '../roles.js';
import { rowAudit } from './sql/audit.js';
import { createConfinement, dropConfinement } from './sql/confinement.js';
import { isolate, unisolate } from './sql/isolation.js';
const memberships = ['membership', 'membership_facility'];
const accountTables = ['account', 'session', 'device', 'pairing', 'access_log'].map((table) => `accounts.${table}`);
/** Who may come in (a schema of its own, with a role of its own) and what each is in a city. */
export class Accounts1763820000000 {
    async up(runner) {
        await runner.query(createAccounts);
        await runner.query(createMemberships);
        for (const table of memberships) {
            await runner.query(isolate(table));
            await runner.query(`
CREATE POLICY accounts ON ${table} TO ${accountsRole} USING (true) WITH CHECK (true);
GRANT SELECT ON ${table} TO ${accountsRole};`);
        }
        await runner.query(createConfinement);
    }
    async down(runner) {
        await runner.query(dropConfinement);
        await runner.query(memberships.map((table) => `DROP POLICY accounts ON ${table}; ${unisolate(table)}`).join('\n'));
        await runner.query(`
DROP TABLE membership_facility, membership;
DROP FUNCTION audit_membership_facility;
DROP FUNCTION audit_membership;
DROP SCHEMA accounts CASCADE;`);
    }
}
const createAccounts = `
CREATE SCHEMA accounts;
CREATE TABLE accounts.account (
  id uuid PRIMARY KEY,
  login_name text NOT NULL UNIQUE CHECK (login_name <> '' AND login_name = lower(login_name)),
  display_name text NOT NULL CHECK (display_name <> ''),
  password_hash text,
  password_is_one_time boolean NOT NULL DEFAULT false,
  totp_secret text,
  totp_last_step bigint NOT NULL DEFAULT 0,
  oidc_subject text UNIQUE,
  instance_administrator boolean NOT NULL DEFAULT false,
  demo boolean NOT NULL DEFAULT false,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
COMMENT ON COLUMN accounts.account.password_hash IS 'argon2id; null = signs in otherwise';
COMMENT ON COLUMN accounts.account.password_is_one_time IS 'must be replaced before anything else can be done';
COMMENT ON COLUMN accounts.account.totp_secret IS 'base32; null = no second factor';
COMMENT ON COLUMN accounts.account.totp_last_step IS 'the last time step whose code was taken: none is taken twice';
COMMENT ON COLUMN accounts.account.oidc_subject IS 'issuer and subject, with a space between';

CREATE TABLE accounts.device (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts.account,
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  revoked_at timestamptz
);
CREATE INDEX device_account ON accounts.device (account_id);

CREATE TABLE accounts.session (
  token_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts.account,
  device_id uuid REFERENCES accounts.device,
  method text NOT NULL CHECK (method IN ('password', 'demo', 'device', 'oidc', 'test')),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_account ON accounts.session (account_id);
COMMENT ON COLUMN accounts.session.token_hash IS 'SHA-256 of the cookie, which is kept nowhere else';

CREATE TABLE accounts.pairing (
  code_hash bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts.account,
  expires_at timestamptz NOT NULL
);

CREATE TABLE accounts.access_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  account_id uuid REFERENCES accounts.account,
  login_name text NOT NULL,
  event text NOT NULL,
  address text,
  user_agent text
);
CREATE INDEX access_log_login_name ON accounts.access_log (login_name, at);
CREATE INDEX access_log_address ON accounts.access_log (address, at);
COMMENT ON COLUMN accounts.access_log.login_name IS 'as it was typed, also where there is no such account';

GRANT USAGE ON SCHEMA accounts TO ${accountsRole}, ${systemRole}, ${appRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON ${accountTables.filter((table) => !table.endsWith('access_log')).join(', ')} TO ${accountsRole};
GRANT SELECT, INSERT ON accounts.access_log TO ${accountsRole};
GRANT SELECT, INSERT ON accounts.account, accounts.access_log TO ${systemRole};
`;
const createMemberships = `
CREATE TABLE membership (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  account_id uuid NOT NULL REFERENCES accounts.account,
  role text NOT NULL CHECK (role IN ('administrator', 'planner', 'manager', 'inspector', 'viewer', 'facilitator')),
  departments text[] NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, account_id)
);
CREATE INDEX membership_account ON membership (account_id);
COMMENT ON COLUMN membership.departments IS 'whose facilities a manager or inspector is confined to, beside those given one by one';

CREATE TABLE membership_facility (
  municipality_code text NOT NULL,
  account_id uuid NOT NULL,
  facility_id uuid NOT NULL,
  PRIMARY KEY (municipality_code, account_id, facility_id),
  FOREIGN KEY (municipality_code, account_id) REFERENCES membership ON DELETE CASCADE,
  FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE
);
CREATE INDEX membership_facility_facility ON membership_facility (municipality_code, facility_id);
${rowAudit('membership', ['account_id'])}
${rowAudit('membership_facility', ['account_id', 'facility_id'])}

-- A city sees the names of its own people.
ALTER TABLE accounts.account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY accounts ON accounts.account TO ${accountsRole}, ${systemRole} USING (true) WITH CHECK (true);
CREATE POLICY members ON accounts.account FOR SELECT TO ${appRole}
  USING (EXISTS (SELECT 1 FROM membership m WHERE m.account_id = account.id));
GRANT SELECT (id, login_name, display_name, disabled_at, demo) ON accounts.account TO ${appRole};
`;
//# sourceMappingURL=1763820000000-accounts.js.map