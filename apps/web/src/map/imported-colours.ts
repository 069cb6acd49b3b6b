/** Lines, marks and areas of imported layers; hues that no facility class has. */
export const imported = {
  elementary: '#7b5aa6',
  juniorHigh: '#3d2c66',
  neighbourhood: '#5d7a3a',
  district: '#7a6a45',
  hazard: '#b5651d',
  pastFlood: '#8a6fb0',
  unknownDepth: '#8fa3b0',
  shelter: '#0b6b3a',
  busStop: '#44505c',
  other: '#6a5a4a',
} as const;

/** Depth of water in metres, from this number on. */
export const depthClasses = [
  { from: 0, colour: '#cfe3f2' },
  { from: 0.5, colour: '#9cc4e4' },
  { from: 1, colour: '#62a0d0' },
  { from: 3, colour: '#2f78b5' },
  { from: 5, colour: '#174a86' },
] as const;

/** Residents of a town, from this number on. */
export const townClasses = [
  { from: 1, colour: '#efe3ee' },
  { from: 250, colour: '#dcc5dc' },
  { from: 750, colour: '#c2a1c5' },
  { from: 1500, colour: '#a079a8' },
  { from: 3000, colour: '#76508a' },
] as const;
