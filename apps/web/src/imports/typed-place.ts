import type { LonLat } from '#libs/asset';

/** Reads 「34.3428, 134.0465」 as typed: degrees in Japan, in either order and any width; null for anything else. */
export function readTypedPlace(text: string): LonLat | null {
  const parts = text
    .normalize('NFKC')
    .trim()
    .split(/\s*[,、]\s*|\s+/);
  if (parts.length !== 2 || !parts.every((part) => /^\d{1,3}(\.\d+)?$/.test(part))) return null;
  const [first = 0, second = 0] = parts.map(Number);
  return (
    [
      { lat: first, lon: second },
      { lat: second, lon: first },
    ].find(isInJapan) ?? null
  );
}

/** As it is typed and shown: latitude first. */
export function placeText({ lat, lon }: LonLat): string {
  return `${lat}, ${lon}`;
}

function isInJapan({ lat, lon }: LonLat): boolean {
  return lat >= 20 && lat <= 46 && lon >= 122 && lon <= 154;
}
