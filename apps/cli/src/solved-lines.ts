import type { Solved } from './solve-kinds.js';

const plain = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

/** An answer for people. */
export function solvedLines({
  kind,
  status,
  objective,
  bound,
  gap,
  reason,
  relaxation,
  seconds,
}: Solved & { readonly seconds: number }): string[] {
  return [
    `${kind}: ${status} after ${seconds.toFixed(1)} s`,
    ...(objective === null ? [] : [`objective ${plain.format(objective)}`]),
    ...(bound === null ? [] : [`no answer comes to less than ${plain.format(bound)}`]),
    ...(gap === null ? [] : [`so the best possible is at most ${(100 * gap).toFixed(4)} % better`]),
    ...(reason === null ? [] : [reason]),
    ...(relaxation?.runs ?? []).map(
      ({ fromYear, toYear, amount }) =>
        `  ${plain.format(amount)} more in the years ${fromYear} to ${toYear}, counted from 0`,
    ),
  ];
}
