import { makeFolder } from '#db/make-folder';
import {
  type PmtilesHeader,
  pmtilesHeaderBytes,
  type PmtilesReading,
  readPmtilesHeader,
  vectorLayersOf,
} from '#geo/tiles/pmtiles-header';
import { Inject, Injectable } from '@nestjs/common';
import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { errorCode } from '#db/start-error';
import { Settings } from '../settings.js';

/** A PMTiles archive in the folder of base maps. */
export interface BaseMapFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** Changes whenever the file is replaced. */
  readonly version: string;
  readonly reading: PmtilesReading;
}

/** A file of the streets of all Japan would be larger; that one is put into the folder by hand. */
export const largestUploadBytes = 4 * 1024 ** 3;

const ending = '.pmtiles';

/**
 * The folder of base maps: what is put there by hand is for every city, what a city uploads lies in a folder of its own below.
 * Names that come from outside are only compared with what lies there.
 */
@Injectable()
export class BaseMapFiles {
  constructor(@Inject(Settings) private readonly settings: Settings) {}

  /** By name. */
  async list(municipalityCode: string): Promise<BaseMapFile[]> {
    const files = [...(await archivesIn(this.folderOf(municipalityCode))), ...(await archivesIn(this.forAll))];
    return files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  }

  async find(municipalityCode: string, name: string): Promise<BaseMapFile | null> {
    return (await this.list(municipalityCode)).find((file) => file.name === name) ?? null;
  }

  /** Takes an arrived upload of a city over under its own name; false where it has a file of that name already. */
  async adopt(municipalityCode: string, arrivedPath: string, name: string): Promise<boolean> {
    if ((await this.find(municipalityCode, name)) !== null) return false;
    const folder = this.folderOf(municipalityCode);
    makeFolder(folder);
    await move(arrivedPath, join(folder, name));
    return true;
  }

  async discardCity(municipalityCode: string): Promise<void> {
    await rm(this.folderOf(municipalityCode), { recursive: true, force: true });
  }

  private get forAll(): string {
    return this.settings.baseMapFolder;
  }

  private folderOf(municipalityCode: string): string {
    if (!/^\d{6}$/.test(municipalityCode)) throw new Error(`not the code of a city: ${municipalityCode}`);
    return join(this.forAll, municipalityCode);
  }
}

async function archivesIn(folder: string): Promise<BaseMapFile[]> {
  const names = await readdir(folder).catch(() => []);
  const archives = names.filter((name) => name.endsWith(ending) && !name.startsWith('.'));
  const files = await Promise.all(archives.map((name) => describe(folder, name)));
  return files.filter((file) => file !== null);
}

/** Null for what is no file, or went away meanwhile. */
async function describe(folder: string, name: string): Promise<BaseMapFile | null> {
  const path = join(folder, name);
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return null;
  const version = `${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}`;
  return { name, path, bytes: found.size, version, reading: await readHeader(path) };
}

/** What the header of a file on disk says. */
export async function readHeader(path: string): Promise<PmtilesReading> {
  const file = await open(path);
  try {
    const header = Buffer.alloc(pmtilesHeaderBytes);
    const { bytesRead } = await file.read(header, 0, pmtilesHeaderBytes, 0);
    return readPmtilesHeader(header.subarray(0, bytesRead), (await file.stat()).size);
  } finally {
    await file.close();
  }
}

/** A description of more bytes, packed or not, is not read. */
const longestMetadataBytes = 8 * 1024 * 1024;

/** Names of the layers of an archive of vector tiles; none where its description cannot be read. */
export async function readVectorLayers(path: string, { metadata }: PmtilesHeader): Promise<string[]> {
  const { offset, length, compression } = metadata;
  if (length > longestMetadataBytes) return [];
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
    return vectorLayersOf(unpack(buffer, compression));
  } catch {
    return [];
  } finally {
    await file.close();
  }
}

function unpack(bytes: Buffer, compression: PmtilesHeader['metadata']['compression']): string {
  const options = { maxOutputLength: longestMetadataBytes };
  if (compression === 'gzip') return gunzipSync(bytes, options).toString('utf8');
  if (compression === 'brotli') return brotliDecompressSync(bytes, options).toString('utf8');
  return compression === 'none' ? bytes.toString('utf8') : '';
}

/** Also from one disk to another, for the folder may be a mount of its own. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    await copyFile(from, to);
    await rm(from);
  }
}
