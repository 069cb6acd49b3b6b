import type { LonLat } from '#libs/asset';

/** Where the phone is, and how far that may be off, m. */
export interface Position extends LonLat {
  readonly accuracyM: number;
}

/** Asks the phone; the browser asks its owner. Throws where they say no, or the phone does not know. */
export function findPosition(): Promise<Position> {
  const options = { enableHighAccuracy: true, timeout: 20_000, maximumAge: 30_000 };
  return new Promise((resolve, reject) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { longitude, latitude, accuracy } }) =>
        resolve({ lon: longitude, lat: latitude, accuracyM: Math.round(accuracy) }),
      ({ message }) => reject(new Error(message)),
      options,
    );
  });
}

/** Whether the owner has said yes before, so that asking opens no question. */
export async function isPositionAllowed(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state === 'granted';
  } catch {
    return false;
  }
}
