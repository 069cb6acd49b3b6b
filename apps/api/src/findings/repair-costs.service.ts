import { Injectable } from '@nestjs/common';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';

interface YearRow {
  readonly fiscalYear: number;
  readonly ordered: number;
  readonly orderedYen: string;
  readonly repaired: number;
  readonly repairedYen: string;
}

/** What repairs were ordered for, and what they cost. */
@Injectable()
export class RepairCostsService {
  constructor(private readonly work: Work) {}

  read(scope: Scope) {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      const rows = await database.query<YearRow[]>(costsByYear, [scope.municipalityCode]);
      const years = rows.map(({ orderedYen, repairedYen, ...year }) => {
        return { ...year, orderedYen: Number(orderedYen), repairedYen: Number(repairedYen) };
      });
      return { years };
    });
  }
}

/**
 * An order counts with the price it named; a repair without a price of its own cost what was ordered before it. What was opened again
 * afterwards was paid for all the same; what was taken back never was.
 */
const costsByYear = `
WITH stood AS (
  SELECT e.* FROM finding_event e
   WHERE e.municipality_code = $1 AND e.step IN ('ordered', 'repaired') AND NOT EXISTS (
     SELECT 1 FROM finding_event t
      WHERE t.municipality_code = $1 AND t.finding_id = e.finding_id AND t.number = e.number + 1 AND t.step = 'taken-back')),
step AS (
  SELECT e.step, extract(year FROM (e.at AT TIME ZONE 'Asia/Tokyo') - interval '3 months')::integer AS year,
         coalesce((e.details ->> 'costYen')::bigint, CASE WHEN e.step = 'repaired' THEN (
           SELECT (o.details ->> 'costYen')::bigint FROM stood o
            WHERE o.finding_id = e.finding_id AND o.number < e.number AND o.step = 'ordered'
            ORDER BY o.number DESC LIMIT 1) END, 0) AS yen
    FROM stood e)
SELECT year AS "fiscalYear",
       (count(*) FILTER (WHERE step = 'ordered'))::integer AS ordered,
       coalesce(sum(yen) FILTER (WHERE step = 'ordered'), 0) AS "orderedYen",
       (count(*) FILTER (WHERE step = 'repaired'))::integer AS repaired,
       coalesce(sum(yen) FILTER (WHERE step = 'repaired'), 0) AS "repairedYen"
  FROM step GROUP BY year ORDER BY year DESC`;
