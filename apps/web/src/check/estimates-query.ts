import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from '../api/client.js';
import { cityKey } from '../api/queries.js';

export const estimatesQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'estimates'],
    queryFn: () => answerOf(api.GET('/api/municipalities/{code}/estimates', { params: { path: { code } } })),
  });
