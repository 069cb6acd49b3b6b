/** The same items, each asked for as soon as the one before is handed on: it is made while that is worked on. */
export async function* readAhead(items) {
    const iterator = items[Symbol.asyncIterator]();
    let next = iterator.next();
    try {
        for (;;) {
            const { value, done } = await next;
            if (done)
                return;
            next = iterator.next();
            // Whoever stops before it never hears of its failure.
            next.catch(() => { });
            yield value;
        }
    }
    finally {
        await iterator.return?.();
    }
}
//# sourceMappingURL=read-ahead.js.map