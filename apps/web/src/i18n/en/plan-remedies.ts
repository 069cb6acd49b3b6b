import type { Texts } from '../ja.js';

export const planRemedies: Pick<Texts['plans'], 'remedies'> = {
  remedies: {
    oneOf: 'One becomes possible by any one of these:',
    all: 'all buildings',
    works: (which, now, value) => `the limit of works (${which}) raised from ${now} to ${value} a year`,
    'steady-low': (now, value) =>
      `the lower bound of a year lowered from ${now}% to ${value}% of the mean line of money`,
    'steady-high': (now, value) =>
      `the upper bound of a year raised from ${now}% to ${value}% of the mean line of money`,
    target: (now, value) => `the target score lowered from ${now} to ${value} points`,
    targetMost: (most) => `With these terms no more than ${most} points can be reached.`,
    pairs: (pairs) => `these neighbours closed at once: ${pairs}`,
    pair: (one, other) => `${one} and ${other}`,
    moves: (count) => (count === '1' ? 'one decided work moved' : `${count} decided works moved`),
    leastMoves: (count) => `No fewer than ${count} do.`,
    move: (name, treatment, from, to) => `${name}: ${treatment} from ${from} to ${to}`,
    drop: (name, treatment, from) => `${name}: ${treatment} (${from}) no longer locked`,
    giveUp: (name, decision) => `${name}: "${decision}" given up`,
    apply: 'Move and solve again',
    comma: '; ',
  },
};
