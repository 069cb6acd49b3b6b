/** A file that the browser cannot show as a picture. */
export class UnreadablePicture extends Error {}

export interface Reencoded {
  readonly blob: Blob;
  /** The same in small, for lists. */
  readonly preview: Blob;
  readonly widthPx: number;
  readonly heightPx: number;
}

const longestEdgePx = 1600;
const previewEdgePx = 320;
const quality = 0.85;

/** The picture as JPEG, upright, at most 1,600 px long; nothing of the file but its pixels goes along, so no position either. */
export async function reencode(file: Blob): Promise<Reencoded> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((cause: unknown) => {
    throw new UnreadablePicture(String(cause));
  });
  try {
    const [widthPx, heightPx] = fitInside(bitmap.width, bitmap.height, longestEdgePx);
    const preview = await draw(bitmap, ...fitInside(bitmap.width, bitmap.height, previewEdgePx));
    return { blob: await draw(bitmap, widthPx, heightPx), preview, widthPx, heightPx };
  } finally {
    bitmap.close();
  }
}

/** The size with the longer edge at most so long; never enlarged, never below 1 px. */
export function fitInside(width: number, height: number, longest: number): readonly [number, number] {
  const scale = Math.min(1, longest / Math.max(width, height));
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}

async function draw(bitmap: ImageBitmap, width: number, height: number): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) throw new UnreadablePicture('this browser cannot draw');
  // What is transparent would turn black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  if (!blob) throw new UnreadablePicture('this browser cannot write JPEG');
  return blob;
}
