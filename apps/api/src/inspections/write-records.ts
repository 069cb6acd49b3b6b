import { analyse } from '#db/bulk-insert';
import { Finding, FindingEvent } from '#db/entities/finding.entity';
import { InspectionPhoto, PhotoFile } from '#db/entities/inspection-photo.entity';
import { ConditionGrade, Inspection } from '#db/entities/inspection.entity';
import type { EntityManager, EntityMetadata } from 'typeorm';
import type { Sender } from './senders.js';

/** What a record adds; the database fills in what is left out. */
export interface RecordRows {
  readonly inspections: readonly Inspection[];
  readonly grades: readonly Partial<ConditionGrade>[];
  readonly files: readonly Partial<PhotoFile>[];
  readonly photos: readonly Partial<InspectionPhoto>[];
  readonly findings: readonly Partial<Finding>[];
  readonly events: readonly Partial<FindingEvent>[];
}

const entities = {
  inspections: Inspection,
  grades: ConditionGrade,
  files: PhotoFile,
  photos: InspectionPhoto,
  findings: Finding,
  events: FindingEvent,
} as const;
const kinds = Object.keys(entities) as (keyof RecordRows)[];

/** Adds all of it by one statement, each sender's in their name; the transaction goes on in the name of the last. */
export async function writeRecords(database: EntityManager, senders: readonly Sender<RecordRows>[]): Promise<void> {
  const rows = senders.map(({ settings, sent }) => ({ scope: settings, ...tablesOf(database, sent) }));
  await database.query('SELECT write_records($1)', [JSON.stringify(rows)]);
}

/** Tables with nothing to add are left out. */
function tablesOf(
  database: EntityManager,
  records: readonly RecordRows[],
): Readonly<Record<string, readonly object[]>> {
  const tables = kinds.map((kind) => {
    const metadata = database.connection.getMetadata(entities[kind]);
    const rows = records.flatMap((record): readonly object[] => record[kind]);
    return [metadata.tableName, rows.map((row) => columnsOf(metadata, row))] as const;
  });
  return Object.fromEntries(tables.filter(([, rows]) => rows.length > 0));
}

/** Tells the planner how large the tables of records have become. */
export async function tellSizes(database: EntityManager): Promise<void> {
  for (const entity of Object.values(entities))
    await analyse(database, database.connection.getMetadata(entity).tableName);
}

function columnsOf({ columns }: EntityMetadata, row: object): object {
  const values = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(columns.map(({ databaseName, propertyName }) => [databaseName, values.get(propertyName)]));
}
