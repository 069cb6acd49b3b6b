/** A reason not to start that the person at the keyboard can act on: one line, printed as it is, exit code 1. */
export class StartError extends Error {
    name = 'StartError';
}
/** The `code` of a Node or PostgreSQL error (`EACCES`, `28P01`, …), or null where it has none. */
export function errorCode(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    return typeof code === 'string' ? code : null;
}
/** What went wrong, on one line: the message of an error, of the first error in a group, or the thrown value as text. */
export function errorLine(error) {
    if (error instanceof AggregateError && error.errors.length > 0)
        return errorLine(error.errors[0]);
    const text = hasMessage(error) ? error.message : String(error);
    return text.replace(/\s*\n\s*/g, ' ').trim();
}
/** Errors of another thread, and exits of the embedded engine, are no instances of this thread's Error. */
function hasMessage(error) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : undefined;
    return typeof message === 'string' && message !== '';
}
const FILE_REFUSALS = {
    ENOENT: 'there is no such file or folder',
    ENOTDIR: 'a part of its path is a file, not a folder',
    EISDIR: 'it is a folder',
    EACCES: 'access is denied',
    EPERM: 'access is denied',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    ENAMETOOLONG: 'its name is too long',
};
/** Why the system refuses a file, in a few words. */
export function fileRefusal(error) {
    return FILE_REFUSALS[errorCode(error) ?? ''] ?? errorLine(error);
}
//# sourceMappingURL=start-error.js.map