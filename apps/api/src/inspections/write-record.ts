import { analyse } from '#db/bulk-insert';
import { Finding, FindingEvent } from '#db/entities/finding.entity';
import { InspectionPhoto, PhotoFile } from '#db/entities/inspection-photo.entity';
import { ConditionGrade, Inspection } from '#db/entities/inspection.entity';
import type { EntityManager, EntityMetadata } from 'typeorm';

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

/** Adds all of it by one statement. */
export async function writeRecord(database: EntityManager, rows: RecordRows): Promise<void> {
  const kinds = Object.keys(entities) as (keyof RecordRows)[];
  const tables = kinds.map((kind) => {
    const metadata = database.connection.getMetadata(entities[kind]);
    return [metadata.tableName, rows[kind].map((row) => columnsOf(metadata, row))] as const;
  });
  await database.query('SELECT write_record($1)', [JSON.stringify(Object.fromEntries(tables))]);
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
