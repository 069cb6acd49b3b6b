import { type ReactNode, useEffect, useRef } from 'react';
import type { Overview } from '../api/types.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import { useAnnounce } from '../shell/live-region.js';

export interface FoundCountProps {
  /** How many of how many; null = not known yet. */
  readonly words: string | null;
  readonly children?: ReactNode;
}

/** How long a count must stand before it is said, ms: typing changes it several times. */
const restBeforeSaying = 700;

/** How many of the city's facilities are found; of all, how many are its own, which stand first. */
export function foundWords(found: number, facilities: Overview['facilities'] | undefined, { city }: Texts): string {
  const total = facilities?.total ?? found;
  const own = facilities ? facilities.counted + facilities.closed : total;
  return found === total && own < total
    ? city.foundOwn(digits(total), digits(own))
    : city.found(digits(found), digits(total));
}

/** How many facilities the filter leaves; a change is also said, the count in the beginning is not. */
export function FoundCount({ words, children }: FoundCountProps) {
  const announce = useAnnounce();
  const known = useRef<string | null>(null);
  useEffect(() => {
    if (words === null) return;
    const timer = setTimeout(() => {
      if (known.current !== null && known.current !== words) announce(words);
      known.current = words;
    }, restBeforeSaying);
    return () => clearTimeout(timer);
  }, [words, announce]);
  return (
    <p className="panel-count number">
      {children} {words}
    </p>
  );
}
