import { Observable } from 'rxjs';
import { tooLarge } from './bodies.js';
/** So long may who was refused before the whole request had arrived go on sending it, ms: browsers read the answer when they are done. */
const lingerMs = 5_000;
/** Answers nothing; fails with 413 once more of the body has arrived than goes, whatever length was declared or not. */
export function beyond(most, request) {
    return new Observable((told) => {
        let arrived = 0;
        const count = ({ length }) => {
            arrived += length;
            if (arrived <= most)
                return;
            told.error(tooLarge(null, most));
        };
        request.on('data', count);
        // Listening alone would set it going, and whoever takes the files is not there yet.
        request.pause();
        return () => request.off('data', count);
    });
}
/** Hangs up on who goes on sending a request that has been answered already: a body that drips holds a connection for half an hour. */
export function hangUpLater(request, response, patienceMs = lingerMs) {
    if (request.complete)
        return;
    letGoOnly(request);
    response.once('finish', () => {
        if (request.complete)
            return;
        const late = setTimeout(() => request.socket.destroy(), patienceMs);
        for (const end of ['end', 'close'])
            request.once(end, () => clearTimeout(late));
    });
}
/**
 * Nest destroys a request that is answered while its files arrive, and with it the line, so that the sender would see a reset instead
 * of the answer. Now whoever takes the files is told, and removes them; the rest is thrown away as it arrives.
 */
function letGoOnly(request) {
    const destroy = request.destroy.bind(request);
    request.destroy = (error) => {
        if (request.socket.destroyed)
            return destroy(error);
        request.emit('aborted');
        return request;
    };
}
//# sourceMappingURL=arriving.js.map