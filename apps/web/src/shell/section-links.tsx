import type { MouseEvent } from 'react';

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
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault();
    history.replaceState(history.state, '', `#${id}`);
    showSection(id);
  };
  return (
    <nav className={className} aria-label={label}>
      {sections.map((section) => (
        <a key={section.id} href={`#${section.id}`} onClick={(event) => go(event, section.id)}>
          {section.label}
        </a>
      ))}
    </nav>
  );
}

/** Takes the reader, and the focus, to a section of this page. */
export function showSection(id: string): void {
  const section = document.getElementById(id);
  section?.scrollIntoView({ block: 'start' });
  const heading = section?.querySelector<HTMLElement>('h2');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
