import { analyse } from '#db/bulk-insert';
import { systemRole } from '#db/roles';
import { errorCode, errorLine } from '#db/start-error';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { takeRole } from '../accounts/work.js';
import { PhotoStore } from '../photo-store/photo-store.js';
import { Settings } from '../settings.js';
import { type BackupCounts, type BackupHead, type BackupLine, BackupRefused, readBackup } from './backup-format.js';
import { backupTables, numberedTables, passingTables } from './backup-tables.js';
import { RestoredPhotos } from './restored-photos.js';
import { StagedFiles } from './uploaded-files.js';

/** Rows of one statement, by the length of their text. */
const batchCharacters = 1_000_000;
const batchRows = 2_000;

/** Reads a backup back, all or nothing: into an empty database, or in place of what is there. */
@Injectable()
export class RestoreService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly settings: Settings,
    private readonly store: PhotoStore,
  ) {}

  /** Throws BackupRefused, with nothing changed, on a file that is no whole backup or a database that is not empty. */
  async restore(file: string, { replace }: { readonly replace: boolean }): Promise<BackupCounts> {
    const staged = new StagedFiles(this.settings.filesFolder);
    const photos = new RestoredPhotos(this.store, staged);
    try {
      const counts = await this.readIn(file, replace, staged, photos);
      await staged.moveIn(replace);
      if (replace) await photos.discardOthers();
      return counts;
    } finally {
      await staged.discard();
    }
  }

  private async readIn(file: string, replace: boolean, staged: StagedFiles, photos: RestoredPhotos) {
    try {
      return await this.dataSource.transaction(async (database) => {
        const restoring = new Restoring(database, staged);
        await withoutTriggers(database, async () => {
          if (replace) await database.query(`TRUNCATE ${[...backupTables, ...passingTables].join(', ')}`);
          await takeRole(database, systemRole);
          if (!replace) await requireEmpty(database);
          for await (const line of readBackup(file)) await restoring.take(line);
          await takeRole(database, 'none');
        });
        for (const table of numberedTables) await continueNumbers(database, table);
        for (const table of backupTables) await analyse(database, table);
        const counts = restoring.counts();
        await photos.put();
        return counts;
      });
    } catch (error) {
      await photos.takeBack();
      throw error;
    }
  }
}

async function requireEmpty(database: EntityManager): Promise<void> {
  const [row] = await database.query<{ empty: boolean }[]>(
    `SELECT ${backupTables.map((table) => `NOT EXISTS (SELECT 1 FROM ${table})`).join(' AND ')} AS empty`,
  );
  if (row?.empty) return;
  throw new BackupRefused(
    'The database is not empty. Restore into an empty one, or say --replace to lose what is there.',
  );
}

/** The journal comes from the backup, so the triggers that would write it again rest meanwhile; foreign keys stay checked. */
async function withoutTriggers(database: EntityManager, work: () => Promise<void>): Promise<void> {
  for (const table of backupTables) await database.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await work();
  for (const table of backupTables) await database.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

/** New entries are numbered on from the restored ones. */
async function continueNumbers(database: EntityManager, table: string): Promise<void> {
  await database.query(
    `SELECT setval(pg_get_serial_sequence('${table}', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM ${table}`,
  );
}

/** Takes a backup's lines in their order: rows into their tables in batches, bytes into staged files, counts compared at the end. */
class Restoring {
  private table: { readonly name: string; readonly columns: string } | null = null;
  private batch: string[] = [];
  private characters = 0;
  private readonly rows: Record<string, number> = {};

  constructor(
    private readonly database: EntityManager,
    private readonly staged: StagedFiles,
  ) {}

  counts(): BackupCounts {
    return { tables: { ...this.rows }, files: this.staged.count };
  }

  async take(line: BackupLine): Promise<void> {
    if (line.kind === 'row') return this.takeRow(line.json);
    await this.flush();
    if (line.kind === 'bytes') return this.staged.append(line.bytes);
    const { mark } = line;
    if (mark[0] === 'head') await this.requireKnownMigrations(mark[1]);
    if (mark[0] === 'table') await this.beginTable(mark[1]);
    if (mark[0] === 'file') await this.staged.begin(mark[1].path);
    if (mark[0] === 'end') this.requireSame(mark[1]);
  }

  private async takeRow(json: string): Promise<void> {
    this.batch.push(json);
    this.characters += json.length;
    if (this.batch.length >= batchRows || this.characters >= batchCharacters) await this.flush();
  }

  private async flush(): Promise<void> {
    if (this.batch.length === 0) return;
    if (this.table === null) throw new BackupRefused('The backup has rows that belong to no table.');
    const { name, columns } = this.table;
    await this.database
      .query(
        `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE
         SELECT ${columns} FROM jsonb_populate_recordset(NULL::${name}, $1::jsonb)`,
        [`[${this.batch.join(',')}]`],
      )
      .catch((error: unknown) => {
        throw isAboutData(error) ? new BackupRefused(`Rows of ${name} do not fit: ${errorLine(error)}`) : error;
      });
    this.rows[name] = (this.rows[name] ?? 0) + this.batch.length;
    this.batch = [];
    this.characters = 0;
  }

  /** Names become part of SQL, so only those that this database has are taken. */
  private async beginTable({ name, columns }: { name: string; columns: readonly string[] }): Promise<void> {
    if (!(backupTables as readonly string[]).includes(name))
      throw new BackupRefused(`The backup has an unknown table: ${JSON.stringify(name)}`);
    const known = await this.database.query<{ name: string }[]>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
      [name],
    );
    const unknown = columns.find((column) => !known.some((one) => one.name === column));
    if (unknown !== undefined)
      throw new BackupRefused(`The backup has an unknown column of ${name}: ${JSON.stringify(unknown)}`);
    this.table = { name, columns: columns.join(', ') };
    this.rows[name] ??= 0;
  }

  private async requireKnownMigrations({ migrations }: BackupHead): Promise<void> {
    const known = await this.database.query<{ name: string }[]>('SELECT name FROM migrations');
    const unknown = migrations.find((name) => !known.some((one) => one.name === name));
    if (unknown === undefined) return;
    throw new BackupRefused(
      `The backup was made by a newer Chodo (it has ${JSON.stringify(unknown)}); update this one.`,
    );
  }

  private requireSame(counts: BackupCounts): void {
    const same = backupTables.every((table) => (counts.tables[table] ?? 0) === (this.rows[table] ?? 0));
    if (!same || counts.files !== this.staged.count)
      throw new BackupRefused('The backup is damaged: its counts differ.');
  }
}

/** SQLSTATE classes 22 and 23: the values themselves are wrong, or contradict each other. */
function isAboutData(error: unknown): boolean {
  return /^2[23]/.test(errorCode(error) ?? '');
}
