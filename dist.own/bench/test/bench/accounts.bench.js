import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { promisify } from 'node:util';
import { hash, verify } from '@node-rs/argon2';
import { findProjectFolder } from '#db/project-folder';
import { startChodo, uncounted } from '../support/chodo-process.js';
import { percentile } from './measure.js';
const connections = 50;
const rounds = 8;
const warmUpRounds = 2;
/** As in apps/api/src/accounts/passwords.ts. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/**
 * Sign-ins by password on fifty connections at once, beside the bare verification of fifty passwords at once: what cannot be saved.
 * Then what fifty people who are signed in wait for, beside what nobody need sign in for: what knowing them costs.
 */
export const accountsBench = {
    name: 'accounts',
    async run(report) {
        const chodo = await startChodo(uncounted);
        try {
            const credentials = await addAccount(chodo);
            const cookies = await reportSignIns(chodo, credentials, report);
            await reportRequests(chodo, cookies, report);
        }
        finally {
            await chodo.stop();
        }
    },
};
/** Answers with the sessions of the last round. */
async function reportSignIns(chodo, credentials, report) {
    const passwordHash = await hash(credentials.password, cost);
    let cookies = [];
    const { times, peerTimes } = await inRounds(async () => {
        cookies = [];
        return allAtOnce(async () => cookies.push(await signIn(chodo, credentials)));
    }, () => allAtOnce(() => verify(passwordHash, credentials.password)));
    const peer = `argon2id alone, ${connections} at once`;
    reportTimes(`login, ${connections} connections`, times, peer, peerTimes, report);
    return cookies;
}
async function reportRequests(chodo, cookies, report) {
    const { times, peerTimes } = await inRounds(() => allAtOnce((i) => get(chodo, '/api/session', cookies[i] ?? '')), () => allAtOnce(() => get(chodo, '/health', '')));
    const peer = `/health, ${connections} at once`;
    reportTimes(`authenticated request, ${connections} connections`, times, peer, peerTimes, report);
}
/** Both in turn, so that whatever else the machine does meets both alike; the first rounds warm up. */
async function inRounds(ask, askPeer) {
    const times = [];
    const peerTimes = [];
    for (let round = -warmUpRounds; round < rounds; round += 1) {
        const [own, others] = [await ask(), await askPeer()];
        if (round < 0)
            continue;
        times.push(...own);
        peerTimes.push(...others);
    }
    return { times, peerTimes };
}
function reportTimes(figure, times, peer, peerTimes, report) {
    for (const percent of [50, 95]) {
        const peerValue = percentile(peerTimes, percent);
        report({ figure: `${figure}, p${percent}`, value: percentile(times, percent), unit: 'ms', peer, peerValue });
    }
}
async function addAccount({ dataFolder }) {
    const program = join(findProjectFolder(), 'dist/apps/cli/src/main.js');
    const words = ['account', 'add', 'bench', '--administrator', '--json'];
    const env = { ...process.env, CHODO_DATA: dataFolder };
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], { env });
    const { loginName, oneTimePassword } = JSON.parse(stdout);
    return { loginName, password: oneTimePassword };
}
/** How long each took, all of them begun at the same moment. */
function allAtOnce(work) {
    const timed = async (index) => {
        const start = performance.now();
        await work(index);
        return performance.now() - start;
    };
    return Promise.all(Array.from({ length: connections }, (_, index) => timed(index)));
}
/** The session, as a header says it. */
async function signIn({ url }, credentials) {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body: JSON.stringify(credentials) });
    if (answer.status !== 204)
        throw new Error(`a sign-in answered ${answer.status} ${await answer.text()}`);
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}
async function get({ url }, path, cookie) {
    const answer = await fetch(`${url}${path}`, { headers: { Cookie: cookie } });
    const body = await answer.text();
    if (answer.status !== 200)
        throw new Error(`${path} answered ${answer.status} ${body}`);
}
//# sourceMappingURL=accounts.bench.js.map