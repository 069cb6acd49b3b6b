import type { DataSource, EntityManager } from 'typeorm';
import { facilityFilter } from '../facilities/facilities.schema.js';
import type { CostFilter } from './cost-basis.js';
import { type StockFacility, stockOf } from './cost-stock.js';
import { readStock } from './read-stock.js';

type Stock = readonly StockFacility[];

/** Whole cities that are kept at a time; the least recently asked for goes first. */
const keptCities = 8;
const keptOf = new WeakMap<DataSource, Map<string, Stock>>();

/**
 * The stock of the facilities that the filter leaves. That of a whole city is kept for as long as nothing is written to the
 * database: a page asks for several figures of it at once. Two equal snapshots (which transactions had ended, which were under
 * way) see the same rows, so that a figure is never older than the question. For transactions that only read.
 */
export async function standingStock(database: EntityManager, code: string, filter: CostFilter): Promise<Stock> {
  if (!isWholeCity(filter)) return stockOf(await readStock(database, code, filter));
  const kept = keptIn(database.connection);
  const before = await snapshotOf(database);
  const key = `${code} ${before}`;
  const stock = kept.get(key) ?? stockOf(await readStock(database, code, filter));
  // Read over several statements, it is of one state only if that state has lasted.
  if ((await snapshotOf(database)) === before) keep(kept, key, stock);
  return stock;
}

const filterKeys = [...Object.keys(facilityFilter.shape), 'facilityId'] as (keyof CostFilter)[];

const isWholeCity = (filter: CostFilter): boolean => filterKeys.every((key) => filter[key] === undefined);

function keptIn(connection: DataSource): Map<string, Stock> {
  const kept = keptOf.get(connection) ?? new Map<string, Stock>();
  keptOf.set(connection, kept);
  return kept;
}

function keep(kept: Map<string, Stock>, key: string, stock: Stock): void {
  kept.delete(key);
  kept.set(key, stock);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptCities) break;
    kept.delete(oldest);
  }
}

async function snapshotOf(database: EntityManager): Promise<string> {
  const [row] = await database.query<{ snapshot: string }[]>('SELECT pg_current_snapshot()::text AS snapshot');
  return row?.snapshot ?? '';
}
