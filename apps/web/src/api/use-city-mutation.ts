import { type QueryClient, useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { cityKey, municipalitiesQuery } from './queries.js';

/** A write to one city; whatever was shown of the city is fetched anew after it. */
export function useCityMutation<Input, Output>(
  code: string,
  write: (input: Input) => Promise<Output>,
): UseMutationResult<Output, Error, Input> {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSuccess: () => refreshCity(client, code) });
}

/** Fetches anew whatever is shown of a city. */
export async function refreshCity(client: QueryClient, code: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: cityKey(code) }),
    client.invalidateQueries({ queryKey: municipalitiesQuery.queryKey }),
  ]);
}
