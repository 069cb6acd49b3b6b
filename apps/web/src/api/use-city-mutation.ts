import { useMutation, type UseMutationResult, useQueryClient } from '@tanstack/react-query';
import { cityKey, municipalitiesQuery } from './queries.js';

/** A write to one city; whatever was shown of the city is fetched anew after it. */
export function useCityMutation<Input, Output>(
  code: string,
  write: (input: Input) => Promise<Output>,
): UseMutationResult<Output, Error, Input> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: write,
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: cityKey(code) }),
        client.invalidateQueries({ queryKey: municipalitiesQuery.queryKey }),
      ]);
    },
  });
}
