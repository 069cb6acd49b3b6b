import type { RateName } from './http/limits.js';

/** How many requests of a kind go in a minute: of one account, or of one address where nobody is signed in; 0 = any number. */
export type RequestRates = Readonly<Record<RateName | 'stranger', number>>;

/**
 * Enough for what people do in a hurry, and for a city hall behind one address: who is signed in is counted by account, wherever
 * they sit. `stranger`: requests of one address that bear no known session, whatever they ask.
 */
export const usualRates: RequestRates = {
  watching: 0,
  public: 1_200,
  reporting: 20,
  'sign-in': 300,
  stranger: 1_200,
  reading: 3_000,
  writing: 600,
  heavy: 240,
};

/** What keeps the server from being asked too much, and who may read its figures. */
export interface Edges {
  readonly requestsPerMinute: RequestRates;
  /** Opens /metrics to who bears it; null = to this machine alone. */
  readonly metricsToken: string | null;
}

/** Where nothing is configured. */
export const usualEdges: Edges = { requestsPerMinute: usualRates, metricsToken: null };
