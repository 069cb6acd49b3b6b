import { makeFolder } from '#db/make-folder';
import { Injectable } from '@nestjs/common';
import { type KeyObject, sign, verify } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Settings } from '../settings.js';
import { signingKey } from './audit-key.js';

const chainHead = z.object({
  municipalityCode: z.string(),
  number: z.number().int(),
  lastId: z.number().int(),
  hash: z.string(),
});
/** The last block of a city's chain; hash in hexadecimal. */
export type ChainHead = Readonly<z.infer<typeof chainHead>>;

const signedLine = z.object({ date: z.string(), heads: z.array(chainHead), signature: z.string() });

/** The heads of a day, and whether they bear the signature of the key. */
export interface SignedHeads {
  readonly file: string;
  readonly line: number;
  readonly date: string;
  readonly heads: readonly ChainHead[];
  readonly genuine: boolean;
}

/** Signed heads, a line a day, in a file a month that is only ever added to and is best kept on another machine. */
@Injectable()
export class AuditHeads {
  constructor(private readonly settings: Settings) {}

  append(date: string, heads: readonly ChainHead[]): void {
    const folder = this.settings.auditHeadsFolder;
    makeFolder(folder);
    const signature = sign(null, contentOf(date, heads), signingKey(this.settings.auditKeyFile)).toString('base64');
    const file = openSync(join(folder, `${date.slice(0, 7)}.jsonl`), 'a', 0o644);
    try {
      writeSync(file, `${JSON.stringify({ date, heads, signature })}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }

  /** YYYY-MM-DD of the last line; null before the first. */
  latestDate(): string | null {
    const folder = this.settings.auditHeadsFolder;
    const last = filesIn(folder).at(-1);
    const line = last && linesOf(join(folder, last)).at(-1);
    return line ? (readLine(line)?.date ?? null) : null;
  }
}

/** All of a folder, oldest first; a line that is none counts as not genuine. Without a key nothing is genuine. */
export function readHeads(folder: string, key: KeyObject | null): SignedHeads[] {
  return filesIn(folder).flatMap((file) =>
    linesOf(join(folder, file)).map((text, index) => {
      const parsed = readLine(text);
      const { date = file, heads = [], signature = '' } = parsed ?? {};
      const bytes = Buffer.from(signature, 'base64');
      const genuine = parsed !== null && key !== null && verify(null, contentOf(date, heads), key, bytes);
      return { file, line: index + 1, date, heads, genuine };
    }),
  );
}

/** What is signed: the members in this order. */
function contentOf(date: string, heads: readonly ChainHead[]): Buffer {
  const rows = heads.map(({ municipalityCode, number, lastId, hash }) => [municipalityCode, number, lastId, hash]);
  return Buffer.from(JSON.stringify([date, rows]));
}

function readLine(text: string) {
  try {
    return signedLine.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d{4}-\d{2}\.jsonl$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split('\n').filter(Boolean);
}
