import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FacilityStanding } from '../map/facility-standing.js';
import { conditionForecastQuery, conditionsQuery } from './condition-queries.js';
import { facilityStandings } from './facility-standings.js';
import { usualScales } from './standing-words.js';

export type Standings = ReadonlyMap<string, FacilityStanding>;

/** How the facilities stand, once it is asked for; null until it is known. Where the forecast fails, the rest is shown. */
export function useStandings(code: string, enabled: boolean) {
  const conditions = useQuery({ ...conditionsQuery(code), enabled });
  const forecast = useQuery({ ...conditionForecastQuery(code), enabled });
  const isReady = !forecast.isPending;
  const standings = useMemo<Standings | null>(
    () => (conditions.data && isReady ? facilityStandings(conditions.data, forecast.data ?? null) : null),
    [conditions.data, forecast.data, isReady],
  );
  return {
    standings: enabled ? standings : null,
    scales: conditions.data?.rules ?? usualScales,
    error: enabled ? (conditions.error ?? forecast.error) : null,
  };
}
