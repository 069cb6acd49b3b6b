import { memberRoles } from '#db/entities/member-roles';
import { readArguments, requireCode, requirePositionals } from './arguments.js';
import { printResult, UsageError } from './command.js';
const json = { json: { type: 'boolean' } };
const nameHelp = 'NAME             login name; width and case do not matter';
const addOptions = {
    'display-name': { type: 'string' },
    administrator: { type: 'boolean' },
    city: { type: 'string' },
    role: { type: 'string' },
    ...json,
};
const accountAddCommand = {
    words: ['account', 'add'],
    summary: {
        en: 'adds somebody who may come in, with a one-time password',
        ja: '利用者を登録し、初回パスワードを発行します',
    },
    usage: [
        'account add NAME --administrator [--display-name TEXT] [--json]',
        'account add NAME --city CODE --role ROLE [--display-name TEXT] [--json]',
    ],
    options: [
        nameHelp,
        '--administrator  administers the instance: makes cities, and is administrator in each',
        '--city           the city that the account belongs to, with',
        `--role           one of ${memberRoles.join(', ')}`,
        '--display-name   what others see (default: NAME)',
    ],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, addOptions);
        const [loginName = ''] = requirePositionals(positionals, 'NAME');
        if (/[\s\p{Cc}]/u.test(loginName))
            throw new UsageError('NAME must have no blanks.');
        const displayName = values['display-name'] || loginName;
        const post = readPost(values);
        const { addMember } = await import('./account-work.js');
        const made = await addMember({ loginName, displayName }, post);
        printPassword(terminal, values.json, made, 'added');
    },
};
/** Where the account belongs; null = it administers the instance. */
function readPost(values) {
    if (values.administrator) {
        if (values.city !== undefined || values.role !== undefined)
            throw new UsageError('--administrator goes without --city and --role.');
        return null;
    }
    if (!values.city || !values.role)
        throw new UsageError('--administrator, or --city and --role, is missing.');
    const role = memberRoles.find((one) => one === values.role);
    if (!role)
        throw new UsageError(`--role must be one of ${memberRoles.join(', ')}, not "${values.role}".`);
    return { municipalityCode: requireCode(values.city), role };
}
const accountResetCommand = {
    words: ['account', 'reset'],
    summary: {
        en: 'gives an account a new one-time password and removes its second factor',
        ja: '初回パスワードを再発行し、二要素認証を解除します',
    },
    usage: ['account reset NAME [--json]'],
    options: [nameHelp, 'Its sessions and phones are signed out.'],
    async run(args, terminal) {
        const { loginName, asJson } = readName(args);
        const { resetAccount } = await import('./account-work.js');
        printPassword(terminal, asJson, await resetAccount(loginName), 'reset');
    },
};
const accountDisableCommand = {
    words: ['account', 'disable'],
    summary: { en: 'shuts an account out at once', ja: '利用者を直ちに利用停止にします' },
    usage: ['account disable NAME [--json]'],
    options: [nameHelp, 'Its sessions and phones are signed out.'],
    async run(args, terminal) {
        const { loginName, asJson } = readName(args);
        const { disableAccount } = await import('./account-work.js');
        await disableAccount(loginName);
        printResult(terminal, asJson, { loginName, disabled: true }, [`${loginName} is shut out.`]);
    },
};
const accountEnableCommand = {
    words: ['account', 'enable'],
    summary: { en: 'lets an account in again', ja: '利用停止を解除します' },
    usage: ['account enable NAME [--json]'],
    options: [nameHelp],
    async run(args, terminal) {
        const { loginName, asJson } = readName(args);
        const { enableAccount } = await import('./account-work.js');
        await enableAccount(loginName);
        printResult(terminal, asJson, { loginName, disabled: false }, [`${loginName} may come in again.`]);
    },
};
const accountListCommand = {
    words: ['account', 'list'],
    summary: { en: 'lists who may come in', ja: '利用者の一覧を表示します' },
    usage: ['account list [--json]'],
    options: [],
    async run(args, terminal) {
        const { values, positionals } = readArguments(args, json);
        requirePositionals(positionals);
        const { listAccounts } = await import('./account-work.js');
        const accounts = await listAccounts();
        printResult(terminal, values.json, { accounts }, accounts.length > 0 ? accounts.map(lineOf) : ['No accounts yet.']);
    },
};
/** Everything that `chodo account` can do. */
export const accountCommands = [
    accountAddCommand,
    accountResetCommand,
    accountDisableCommand,
    accountEnableCommand,
    accountListCommand,
];
function readName(args) {
    const { values, positionals } = readArguments(args, json);
    const [loginName = ''] = requirePositionals(positionals, 'NAME');
    return { loginName, asJson: values.json };
}
function printPassword(terminal, asJson, { loginName, password }, done) {
    printResult(terminal, asJson, { loginName, oneTimePassword: password }, [
        `${loginName} ${done}. One-time password, told only now: ${password}`,
    ]);
}
function lineOf({ loginName, displayName, instanceAdministrator, hasSecondFactor, disabledAt, cities }) {
    const posts = cities.map(({ municipalityCode, role }) => `${municipalityCode} ${role}`);
    const notes = [
        ...(instanceAdministrator ? ['administrator of the instance'] : []),
        ...posts,
        ...(hasSecondFactor ? ['second factor'] : []),
        ...(disabledAt ? ['disabled'] : []),
    ];
    return [loginName, displayName, notes.join(', ')].join('\t');
}
//# sourceMappingURL=account-commands.js.map