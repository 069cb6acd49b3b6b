import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { findProjectFolder } from '#db/project-folder';
/** Tells where the server is, and stays until it is no longer listened to. */
const tellAndStay = 'console.log(process.env.CHODO_TEST_DATABASE_URL); process.stdin.resume()';
/** This machine has no PostgreSQL with PostGIS; the message says what is missing. */
export class NoPostgres extends Error {
}
/** How test/support/postgres-server.mjs says that. */
const missing = 3;
/** Work with the address of a PostgreSQL with PostGIS that is started for it and stopped whatever happens; throws NoPostgres where none is installed. */
export async function withThrowawayPostgres(work) {
    const program = join(findProjectFolder(), 'test/support/postgres-server.mjs');
    const server = spawn(process.execPath, [program, process.execPath, '-e', tellAndStay], {
        stdio: ['pipe', 'pipe', 'pipe'],
    });
    const gone = once(server, 'exit');
    const said = server.stderr.setEncoding('utf8').toArray();
    const told = createInterface(server.stdout)[Symbol.asyncIterator]().next();
    try {
        const first = await Promise.race([told, gone.then(() => null)]);
        if (first === null || first.done) {
            const [[code], parts] = await Promise.all([gone, said]);
            throw new (code === missing ? NoPostgres : Error)(parts.join('').trim() || 'PostgreSQL did not start');
        }
        return await work(first.value);
    }
    finally {
        server.stdin.end();
        await gone;
    }
}
//# sourceMappingURL=throwaway-postgres.js.map