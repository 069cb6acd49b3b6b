import type { FacilityFile, RowWarning } from '../facility-row.js';
import type { FilePlan, RowOutcome } from '../planning/plan.js';
import type { RecordedResidents, ResidentsRow } from './residents-row.js';

/** What becomes of one year of a file; `before` = residents in the register. */
export interface PlannedResidents extends ResidentsRow {
  readonly outcome: RowOutcome;
  readonly before: number | null;
}

/** What becomes of the years of one file. */
export interface ResidentsPlan {
  readonly counts: Pick<FilePlan, 'created' | 'updated' | 'unchanged' | 'merged' | 'skipped'>;
  readonly warnings: readonly RowWarning[];
  readonly residents: readonly PlannedResidents[];
}

/**
 * Residents by year of all files of a command. A year that the register lacks is made; one of an earlier edition of the same list
 * is changed; one that comes from elsewhere (a census, a person) stays, and the file is told so.
 */
export class ResidentsPlanner {
  private readonly known: Map<number, RecordedResidents>;
  private readonly written = new Map<number, RecordedResidents>();

  constructor(recorded: readonly RecordedResidents[]) {
    this.known = new Map(recorded.map((entry) => [entry.year, entry]));
  }

  /** Years to write, after all files were planned. */
  get changes(): readonly RecordedResidents[] {
    return [...this.written.values()];
  }

  plan({ list, residents = [] }: FacilityFile): ResidentsPlan {
    const source = `将来推計人口（${list}）`;
    const planned = residents.map((row) => this.planRow(row, source));
    const counts = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0 };
    for (const { outcome } of planned) counts[outcome]++;
    return {
      counts,
      warnings: planned.filter(({ outcome }) => outcome === 'skipped').map(keptWarning),
      residents: planned,
    };
  }

  private planRow(row: ResidentsRow, source: string): PlannedResidents {
    const known = this.known.get(row.year);
    const outcome = outcomeOf(row, known, source);
    if (outcome === 'created' || outcome === 'updated') {
      const entry = { year: row.year, residents: row.residents, source };
      this.known.set(row.year, entry);
      this.written.set(row.year, entry);
    }
    return { ...row, outcome, before: known?.residents ?? null };
  }
}

function outcomeOf({ residents }: ResidentsRow, known: RecordedResidents | undefined, source: string): RowOutcome {
  if (!known) return 'created';
  if (known.residents === residents) return 'unchanged';
  return known.source === source ? 'updated' : 'skipped';
}

function keptWarning({ cell, year, residents, before }: PlannedResidents): RowWarning {
  const [now, stated] = [before!, residents].map((count) => count.toLocaleString('en-US'));
  return {
    cell,
    reason: {
      ja: `${year}年の人口は別の出典の${now}人が登録されているため、そのまま残します（ファイルでは${stated}人）`,
      en: `the register has ${now} residents in ${year} from another source, which stay (the file says ${stated})`,
    },
  };
}
