import { openDatabase } from '#db/data-source';
import { NestFactory } from '@nestjs/core';
import { commandActor } from '../../api/src/accounts/permissions.js';
import { AppModule } from '../../api/src/app.module.js';
import { readConfig } from '../../api/src/config.js';
import { settingsOf } from '../../api/src/serve.js';
/**
 * Runs work on the API's services, without HTTP: on the database of DATABASE_URL, else on that of CHODO_DATA, through a running
 * server where one has it open. Everything is closed again, whatever happens.
 */
export async function withApplication(work) {
    const config = readConfig(process.env);
    const { dataFolder } = config;
    const external = config.databaseUrl === null ? {} : { databaseUrl: config.databaseUrl };
    const database = await openDatabase({ dataFolder, role: 'command', ...external });
    try {
        const module = AppModule.with(database.dataSource, settingsOf(config));
        const app = await NestFactory.createApplicationContext(module, { logger: ['error'], abortOnError: false });
        try {
            return await work(app);
        }
        finally {
            await app.close();
        }
    }
    finally {
        await database.close();
    }
}
/** In whose name a command works. */
export function scopeOf(municipalityCode) {
    return { municipalityCode, actor: commandActor, reason: 'chodo command' };
}
//# sourceMappingURL=application.js.map