/** Letters and digits that nobody takes for another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 6;

/** 受付番号 of a report, such as 7K3-Q9F; `draw` answers a whole number from 0 to below its argument, and must not be guessable. */
export function drawReference(draw: (below: number) => number): string {
  return withDash(Array.from({ length }, () => alphabet[draw(alphabet.length)]).join(''));
}

/** A reference however it was typed (full width, small, without the dash); null where it is none. */
export function readReference(typed: string): string | null {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '');
  const isReference = plain.length === length && Array.from(plain).every((letter) => alphabet.includes(letter));
  return isReference ? withDash(plain) : null;
}

const withDash = (plain: string): string => `${plain.slice(0, 3)}-${plain.slice(3)}`;
