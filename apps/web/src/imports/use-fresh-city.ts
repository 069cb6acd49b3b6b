import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { cityKey, municipalitiesQuery } from '../api/queries.js';
import type { ImportStatus } from '../api/types.js';

/** Once an import has been written, whatever was shown of the city is fetched anew. */
export function useFreshCity(code: string, status: ImportStatus | undefined): void {
  const client = useQueryClient();
  const before = useRef(status);
  useEffect(() => {
    if (before.current === 'committing' && status === 'committed') {
      void client.invalidateQueries({ queryKey: cityKey(code) });
      void client.invalidateQueries({ queryKey: municipalitiesQuery.queryKey });
    }
    before.current = status;
  }, [client, code, status]);
}
