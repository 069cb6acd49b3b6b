/** Whether this browser has WebGL 2; without it the page shows the list and a drawing instead of the map. */
export function canDrawMaps(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}
