import { fiscalYearOf } from '#libs/calendar';
import { dirname, join } from 'node:path';
import { type Edges, usualEdges } from './edges.js';
import { type Entrance, thisMachineAlone } from './entrance.js';
import type { S3Bucket } from './photo-store/s3-bucket.js';

/** Where the seals of the journal are vouched for; null = in the data folder. */
interface AuditPlaces {
  readonly keyFile: string | null;
  readonly headsFolder: string | null;
}

/** What services need to know of their surroundings; injected, so that tests choose their own. */
export class Settings {
  constructor(
    /** Folder of uploaded files. */
    readonly filesFolder: string,
    /** The fiscal year that "now" falls into: the first year of a forecast unless the caller names one. */
    readonly currentFiscalYear: number,
    /** Today in Japan, YYYY-MM-DD. */
    readonly today: () => string = () => dateInJapan(new Date()),
    readonly entrance: Entrance = thisMachineAlone,
    private readonly auditPlaces: AuditPlaces = { keyFile: null, headsFolder: null },
    readonly edges: Edges = usualEdges,
    /** Where photos are kept; null = in the folder of uploaded files. */
    readonly photoBucket: S3Bucket | null = null,
  ) {}

  /** Whether nobody else can reach this server: then the demo city is open in one click. */
  get onlyThisMachine(): boolean {
    return this.entrance.publicOrigin === null;
  }

  /** The key that the heads of the sealed journal are signed with. */
  get auditKeyFile(): string {
    return this.auditPlaces.keyFile ?? join(dirname(this.filesFolder), 'audit-key.pem');
  }

  /** Where the signed heads go; best a folder that this machine can only add to. */
  get auditHeadsFolder(): string {
    return this.auditPlaces.headsFolder ?? join(dirname(this.filesFolder), 'audit-heads');
  }

  /** Where workers say that they are alive, beside the uploaded files. */
  get workersFolder(): string {
    return join(dirname(this.filesFolder), 'workers');
  }

  /** Folder of base maps, beside the uploaded files: an administrator may put files there by hand. */
  get baseMapFolder(): string {
    return join(dirname(this.filesFolder), 'basemap');
  }
}

/** The date in Japan at a moment, YYYY-MM-DD. */
function dateInJapan(now: Date): string {
  return inJapan(now).toISOString().slice(0, 10);
}

/** The date and time in Japan at a moment, YYYY-MM-DD HH:MM:SS. */
export function dateTimeInJapan(moment: Date): string {
  return inJapan(moment).toISOString().slice(0, 19).replace('T', ' ');
}

/** Reads in UTC what clocks in Japan show. */
function inJapan(now: Date): Date {
  return new Date(now.getTime() + 9 * 60 * 60 * 1000);
}

/** The fiscal year in Japan at a moment. */
export function currentFiscalYear(now: Date): number {
  const there = inJapan(now);
  return fiscalYearOf(there.getUTCFullYear(), there.getUTCMonth() + 1);
}
