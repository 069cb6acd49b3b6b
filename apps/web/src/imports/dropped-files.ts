const handedOver = 'chodo:files';
const waiting = new Map<string, readonly File[]>();

/** Files dropped on any page of a city wait here until the import page takes them. */
export function handOver(code: string, files: readonly File[]): void {
  waiting.set(code, files);
  dispatchEvent(new Event(handedOver));
}

/** The files that wait for this city, if any; they are taken only once. */
export function takeOver(code: string): readonly File[] | null {
  const files = waiting.get(code) ?? null;
  waiting.delete(code);
  return files;
}

/** Calls back whenever files are handed over; answers how to stop that. */
export function onHandOver(listener: () => void): () => void {
  addEventListener(handedOver, listener);
  return () => removeEventListener(handedOver, listener);
}

/** Whether a drag carries files, rather than text or a link. */
export const carriesFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;

/** All files of a drop, those in folders too. */
export async function filesOf(transfer: DataTransfer): Promise<readonly File[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null)) return [...transfer.files];
  const files = await Promise.all(entries.map(async (entry) => (entry ? filesBelow(entry) : [])));
  return files.flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<readonly File[]> {
  if (isFile(entry)) return [await new Promise<File>((resolve, reject) => entry.file(resolve, reject))];
  if (!isFolder(entry)) return [];
  const files: File[] = [];
  const reader = entry.createReader();
  for (;;) {
    // A folder is read in parts of a hundred; an empty one is the end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (part.length === 0) return files;
    for (const below of part) files.push(...(await filesBelow(below)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
