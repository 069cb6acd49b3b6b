import type { Texts } from '../ja.js';

export const baseMap: Texts['baseMap'] = {
  title: 'Base map',
  why: 'A map that lies below everything on the map. Everything works without one.',
  kind: 'Kind of base map',
  kinds: { none: 'None', pmtiles: 'PMTiles file', tiles: 'Address of tiles' },
  file: 'PMTiles file',
  chooseFile: 'Choose one',
  noFiles: 'There is no file yet.',
  fileFacts: (type, from, to, size) => `${type} · zoom ${from}–${to} · ${size}`,
  vector: 'vector',
  upload: 'Add a file',
  uploading: 'Sending…',
  uploaded: (name) => `${name} added`,
  folderHint: 'Large files can also be put into the folder basemap of the data folder. Nothing outside is contacted.',
  unusable: 'Files that cannot be drawn',
  tileUrl: 'Address of tiles',
  tileUrlHint: 'The https:// address of image tiles, with {z}, {x} and {y} in it.',
  tileWarning: (origin) =>
    `Whoever opens the map connects to ${origin}, which learns the places looked at. No other server outside is contacted.`,
  attribution: 'Source',
  attributionHint: 'Shown in the lower right of the map. Enter what the provider asks for.',
};
