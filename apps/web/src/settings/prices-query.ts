import { queryOptions } from '@tanstack/react-query';
import { answerOf, api, ifMatch, reasonHeader } from '../api/client.js';
import { cityKey } from '../api/queries.js';
import type { Price } from './price-draft.js';

export const unitPricesQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'unit-prices'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/unit-prices', { params: { path: { code } } })),
  });

/** The journal of the prices, newest first: thirteen rows a version, so that the last 38 versions are whole. */
export const priceJournalQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'unit-prices', 'journal'],
    queryFn: () =>
      answerOf(
        api.GET('/api/municipalities/{code}/audit', {
          params: { path: { code }, query: { entity: 'unit_price', operation: 'insert', pageSize: 500 } },
        }),
      ),
  });

/** Writes all thirteen prices as a new version. */
export const savePrices = (code: string, version: number, reason: string, prices: readonly Price[]) =>
  answerOf(
    api.PUT('/api/municipalities/{code}/unit-prices', {
      params: { path: { code }, header: ifMatch(version) },
      headers: reasonHeader(reason),
      body: { prices: [...prices] },
    }),
  );
