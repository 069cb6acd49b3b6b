import { useLanguage } from '../i18n/text.js';
import type { PastedMoney } from './pasted-money.js';

/** Lines that one sentence names at most. */
const named = 5;

/** What a paste has filled, and which of its lines it has not. */
export function PastedMoneyNotice({
  pasted: { cells, unread, outside, hasHeading },
}: {
  readonly pasted: PastedMoney;
}) {
  const { text } = useLanguage();
  const { yearMoney: words } = text.plans.form;
  const lines = unread.slice(0, named).map(({ line, text: typed }) => words.line(line, typed));
  return (
    <div className={unread.length + outside.length > 0 ? 'notice notice-warn' : 'notice notice-good'}>
      <p>
        {words.pasted(cells.length)} {hasHeading && words.heading}
      </p>
      {lines.length > 0 && <p>{words.unread(lines.join(words.comma), unread.length)}</p>}
      {outside.length > 0 && <p>{words.outside(outside.length)}</p>}
    </div>
  );
}
