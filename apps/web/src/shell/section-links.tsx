import { type MouseEvent, type ReactNode, useEffect, useEffectEvent } from 'react';

export interface SectionLink {
  /** The id of the section, and its part of the address. */
  readonly id: string;
  readonly label: string;
}

export interface SectionLinksProps {
  readonly label: string;
  readonly className: string;
  readonly sections: readonly SectionLink[];
}

/** Ways to the sections of a long page; the address names the one that was chosen, and Back still leaves the page. */
export function SectionLinks({ label, className, sections }: SectionLinksProps) {
  return (
    <nav className={className} aria-label={label}>
      {sections.map(({ id, label: words }) => (
        <SectionAnchor key={id} id={id}>
          {words}
        </SectionAnchor>
      ))}
    </nav>
  );
}

/** A way to one part of this page. */
export function SectionAnchor({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const go = (event: MouseEvent) => {
    event.preventDefault();
    history.replaceState(history.state, '', `#${id}`);
    showSection(id);
  };
  return (
    <a href={`#${id}`} onClick={go}>
      {children}
    </a>
  );
}

/** Takes the reader to the section that the address names, once it is there; `sectionOf` = its id by that name. */
export function useAddressedSection(sectionOf: (named: string) => string | undefined): void {
  const addressed = useEffectEvent(() => sectionOf(location.hash.slice(1)));
  useEffect(() => {
    let stopWaiting = () => {};
    const follow = () => {
      stopWaiting();
      const section = addressed();
      if (section) stopWaiting = whenThere(section, () => showSection(section));
    };
    follow();
    addEventListener('hashchange', follow);
    return () => {
      stopWaiting();
      removeEventListener('hashchange', follow);
    };
  }, []);
}

/** Calls back at once, or when the element has come into the page; what it answers stops the waiting. */
function whenThere(id: string, then: () => void): () => void {
  const come = () => {
    if (document.getElementById(id) === null) return;
    waiting.disconnect();
    then();
  };
  const waiting = new MutationObserver(come);
  waiting.observe(document.body, { childList: true, subtree: true });
  come();
  return () => waiting.disconnect();
}

/** Takes the reader, and the focus, to a section of this page; what is folded around it is opened. */
export function showSection(id: string): void {
  const section = document.getElementById(id);
  for (let fold = section?.closest('details'); fold; fold = fold.parentElement?.closest('details')) fold.open = true;
  section?.scrollIntoView({ block: 'start' });
  const heading = section?.querySelector<HTMLElement>('h2, summary');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
