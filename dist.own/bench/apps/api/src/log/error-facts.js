import { QueryFailedError } from 'typeorm';
/** Where it happened and what kind it is. Messages of the database and of parsers quote what people have entered: they stay out. */
export function errorFacts(error) {
    if (!(error instanceof Error))
        return { name: typeof error };
    const { name, message, stack = '' } = error;
    const code = codeOf(error);
    const quotes = error instanceof QueryFailedError || error instanceof SyntaxError;
    return {
        name,
        ...(!quotes && { message }),
        ...(code !== null && { code }),
        stack: stack
            .split('\n')
            .filter((line) => /^\s+at /.test(line))
            .join('\n'),
    };
}
function codeOf(error) {
    const { code } = (error instanceof QueryFailedError ? error.driverError : error);
    return typeof code === 'string' ? code : null;
}
//# sourceMappingURL=error-facts.js.map