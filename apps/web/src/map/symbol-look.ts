/** The line of symbols and names. */
export const ink = '#1b2733';
/** What shines round a name, and the rim of the category colours. */
export const rim = '#fffdf8';

/** Half the width of a symbol in px at zoom 12, by the root of its floor area in ㎡; linear between the steps. */
export const radiusSteps = [
  { sideM: 0, radiusPx: 3.2 },
  { sideM: 15, radiusPx: 3.8 },
  { sideM: 40, radiusPx: 5.4 },
  { sideM: 80, radiusPx: 8 },
  { sideM: 150, radiusPx: 12.5 },
] as const;

/** What the city does not own is a hollow grey ring in every colouring: there is nothing to decide about it, and no ring of works is grey. */
export const others = { fill: rim, outline: '#7b8087', widthPx: 2 } as const;

/** The rings round what falls due: their colour, width and distance from the symbol. */
export const dueRings = {
  renovation: { colour: '#d1793f', widthPx: 1.4, gapPx: 3.2 },
  rebuild: { colour: '#a8361b', widthPx: 2.6, gapPx: 4.5 },
} as const;
