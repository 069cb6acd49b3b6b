import type { Settings } from '../settings.js';
import { FolderStore } from './folder-store.js';
import type { PhotoStore } from './photo-store.js';
import { S3Store } from './s3-store.js';

/** Where photos are kept: in the folder of uploaded files, unless a bucket is set. */
export function photoStoreOf({ filesFolder, photoBucket }: Settings): PhotoStore {
  return photoBucket === null ? new FolderStore(filesFolder) : new S3Store(photoBucket);
}
