import { useText } from '../i18n/text.js';

export interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Previous and next page; nothing where one page holds all. */
export function Pager({ page, pages, onPage }: PagerProps) {
  const text = useText();
  if (pages <= 1) return null;
  return (
    <nav className="actions pager" aria-label={text.shell.pageOf(page, pages)}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {text.shell.previous}
      </button>
      <span className="number">{text.shell.pageOf(page, pages)}</span>
      <button type="button" className="button" disabled={page >= pages} onClick={() => onPage(page + 1)}>
        {text.shell.next}
      </button>
    </nav>
  );
}
