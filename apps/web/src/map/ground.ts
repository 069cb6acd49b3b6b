/** Paper, water and ink of the base map: quiet enough for seven category colours to stand on it. */
export const ground = {
  paper: '#f6f3eb',
  outside: '#ebe8df',
  sea: '#cfe0e5',
  water: '#bdd7df',
  shore: '#9dbdc8',
  forest: '#dde6d1',
  farmland: '#eef0da',
  urban: '#ede6da',
  industrial: '#e6e1de',
  park: '#d3e4c3',
  beach: '#f4ecd2',
  relief: '#8c8463',
  roadCasing: '#cfc5b2',
  road: '#fffefb',
  mainRoad: '#fdf1d0',
  motorway: '#f3d6a0',
  railway: '#878787',
  boundary: '#6b6455',
  district: '#9d947f',
  label: '#333c48',
  districtLabel: '#5d5748',
  waterLabel: '#3f6f80',
  halo: '#fbf9f3',
} as const;

/** Residents of a 250 m cell, from this number on; a single ink hue so that it never looks like a facility class. */
export const populationClasses = [
  { from: 1, colour: '#efe3ee' },
  { from: 25, colour: '#dcc5dc' },
  { from: 75, colour: '#c2a1c5' },
  { from: 150, colour: '#a079a8' },
  { from: 300, colour: '#76508a' },
] as const;
