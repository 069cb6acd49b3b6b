import { Account } from '#db/entities/account.entity';
import { Membership } from '#db/entities/membership.entity';
/** One account for each role of the demo city; nobody has a password for it. */
const demoAccounts = [
    { role: 'administrator', id: '00000000-0000-4000-8000-0000000de001', name: '管理者（デモ）' },
    { role: 'planner', id: '00000000-0000-4000-8000-0000000de002', name: '計画担当（デモ）' },
    { role: 'manager', id: '00000000-0000-4000-8000-0000000de003', name: '施設管理者（デモ）' },
    { role: 'inspector', id: '00000000-0000-4000-8000-0000000de004', name: '点検者（デモ）' },
    { role: 'viewer', id: '00000000-0000-4000-8000-0000000de005', name: '閲覧者（デモ）' },
    { role: 'facilitator', id: '00000000-0000-4000-8000-0000000de006', name: '進行役（デモ）' },
];
export const demoRoles = demoAccounts.map(({ role }) => role);
export const demoLoginName = (role) => `demo-${role}`;
/** Makes those that are missing. */
export async function createDemoAccounts(database) {
    const rows = demoAccounts.map(({ role, id, name }) => ({
        id,
        loginName: demoLoginName(role),
        displayName: name,
        demo: true,
    }));
    await database.createQueryBuilder().insert().into(Account).values(rows).orIgnore().execute();
}
/** Gives each its role in the demo city; managers and inspectors get the facilities of these departments. */
export async function joinDemoCity(database, municipalityCode, departments) {
    const rows = demoAccounts.map(({ role, id }) => ({
        municipalityCode,
        accountId: id,
        role,
        departments: role === 'manager' || role === 'inspector' ? [...departments] : [],
    }));
    await database.insert(Membership, rows);
}
//# sourceMappingURL=demo-accounts.js.map