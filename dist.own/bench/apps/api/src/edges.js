/**
 * Enough for what people do in a hurry, and for a city hall behind one address: who is signed in is counted by account, wherever
 * they sit. `stranger`: requests of one address that bear no known session, whatever they ask.
 */
export const usualRates = {
    watching: 0,
    public: 1_200,
    'sign-in': 300,
    stranger: 1_200,
    reading: 3_000,
    writing: 600,
    heavy: 240,
};
/** Where nothing is configured. */
export const usualEdges = { requestsPerMinute: usualRates, metricsToken: null };
//# sourceMappingURL=edges.js.map