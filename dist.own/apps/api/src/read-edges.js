import { ConfigError } from './config-error.js';
import { usualRates } from './edges.js';
import { readSecret } from './secrets.js';
/** Reads CHODO_RATE_* and CHODO_METRICS_TOKEN (or …_FILE); throws ConfigError naming variable and value. */
export function readEdges(environment) {
    const rates = Object.entries(usualRates).map(([name, usual]) => [name, readRate(environment, name, usual)]);
    return {
        requestsPerMinute: Object.fromEntries(rates),
        metricsToken: readSecret(environment, 'CHODO_METRICS_TOKEN'),
    };
}
/** CHODO_RATE_SIGN_IN for `sign-in`: requests in a minute, 0 = any number. */
function readRate(environment, name, usual) {
    const variable = `CHODO_RATE_${name.replace('-', '_').toUpperCase()}`;
    const value = environment[variable];
    if (!value)
        return usual;
    if (!/^\d{1,7}$/.test(value)) {
        throw new ConfigError(`${variable}=${value}: must be a number of requests in a minute; 0 = any number.`);
    }
    return Number(value);
}
//# sourceMappingURL=read-edges.js.map