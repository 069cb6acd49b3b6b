import type { CityModel } from './plan-model.js';

/** A building takes about 50 KB. */
const mostBuildings = 12_000;

/** City models that are kept for the next question; the one asked for last is forgotten last, and it stays however large it is. */
export class CityModels {
  private readonly models = new Map<string, CityModel>();

  /** Null where it is not kept. */
  find(key: string): CityModel | null {
    return this.models.get(key) ?? null;
  }

  keep(key: string, model: CityModel): void {
    this.models.delete(key);
    this.models.set(key, model);
    let buildings = sizeOf([...this.models.values()]);
    for (const [oldest, { input }] of this.models) {
      if (buildings <= mostBuildings || oldest === key) return;
      this.models.delete(oldest);
      buildings -= input.buildings.length;
    }
  }
}

function sizeOf(models: readonly CityModel[]): number {
  return models.reduce((sum, { input }) => sum + input.buildings.length, 0);
}
