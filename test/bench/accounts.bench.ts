import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { promisify } from 'node:util';
import { hash, verify } from '@node-rs/argon2';
import { findProjectFolder } from '#db/project-folder';
import { type ChodoProcess, startChodo, uncounted } from '../support/chodo-process.js';
import { percentile } from './measure.js';
import type { Bench } from './report.js';

const connections = 50;
const rounds = 8;
const warmUpRounds = 2;
/** As in apps/api/src/accounts/passwords.ts. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Sign-ins by password on fifty connections at once, beside the bare verification of fifty passwords at once: what cannot be saved. */
export const accountsBench: Bench = {
  name: 'accounts',
  async run(report) {
    const chodo = await startChodo(uncounted);
    try {
      const credentials = await addAccount(chodo);
      const passwordHash = await hash(credentials.password, cost);
      const signIns: number[] = [];
      const bare: number[] = [];
      for (let round = -warmUpRounds; round < rounds; round += 1) {
        const [signInTimes, bareTimes] = [
          await allAtOnce(() => signIn(chodo, credentials)),
          await allAtOnce(() => verify(passwordHash, credentials.password)),
        ];
        if (round < 0) continue;
        signIns.push(...signInTimes);
        bare.push(...bareTimes);
      }
      for (const percent of [50, 95]) {
        report({
          figure: `login, ${connections} connections, p${percent}`,
          value: percentile(signIns, percent),
          unit: 'ms',
          peer: `argon2id alone, ${connections} at once`,
          peerValue: percentile(bare, percent),
        });
      }
    } finally {
      await chodo.stop();
    }
  },
};

interface Credentials {
  readonly loginName: string;
  readonly password: string;
}

async function addAccount({ dataFolder }: ChodoProcess): Promise<Credentials> {
  const program = join(findProjectFolder(), 'dist/apps/cli/src/main.js');
  const words = ['account', 'add', 'bench', '--administrator', '--json'];
  const env = { ...process.env, CHODO_DATA: dataFolder };
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...words], { env });
  const { loginName, oneTimePassword } = JSON.parse(stdout) as { loginName: string; oneTimePassword: string };
  return { loginName, password: oneTimePassword };
}

/** How long each took, all of them begun at the same moment. */
function allAtOnce(work: () => Promise<unknown>): Promise<number[]> {
  const timed = async () => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  return Promise.all(Array.from({ length: connections }, timed));
}

async function signIn({ url }: ChodoProcess, credentials: Credentials): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body: JSON.stringify(credentials) });
  if (answer.status !== 204) throw new Error(`a sign-in answered ${answer.status} ${await answer.text()}`);
}
