/** A photo that is kept, by its random name. */
export interface KeptKey {
  readonly municipalityCode: string;
  readonly storedAs: string;
  /** Whose; of inspections unless told. */
  readonly of?: PhotoOwner;
}

/** What residents send lies apart from what the city itself took. */
export type PhotoOwner = 'inspection' | 'report';

export const photoSizes = ['thumbnail', 'full'] as const;
export type PhotoSize = (typeof photoSizes)[number];

const keptFolders: Readonly<Record<PhotoOwner, string>> = { inspection: 'inspection-photos', report: 'report-photos' };
const kept = new RegExp(`^(?:${Object.values(keptFolders).join('|')})/\\d{6}/[0-9a-f]{32}(?:-thumbnail)?$`);

/** The folders that hold nothing but photos that are kept. */
export const photoFolders: readonly string[] = Object.values(keptFolders);

/** Whether a photo that is kept may lie there. */
export const isPhotoPath = (path: string): boolean => kept.test(path);

/** Where a photo lies in its store, with `/`. */
export function photoPath({ municipalityCode, storedAs, of = 'inspection' }: KeptKey, size: PhotoSize): string {
  const path = `${keptFolders[of]}/${municipalityCode}/${storedAs}${size === 'full' ? '' : '-thumbnail'}`;
  if (!isPhotoPath(path)) throw new Error(`not the key of a photo: ${municipalityCode} ${storedAs}`);
  return path;
}

/** Where all sizes of a photo lie. */
export function photoPaths(key: KeptKey): string[] {
  return photoSizes.map((size) => photoPath(key, size));
}

/** The folders of a city's photos. */
export function cityFolders(municipalityCode: string): string[] {
  if (!/^\d{6}$/.test(municipalityCode)) throw new Error(`not the code of a city: ${municipalityCode}`);
  return photoFolders.map((folder) => `${folder}/${municipalityCode}`);
}
