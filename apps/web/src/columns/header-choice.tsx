import type { FileColumns, OfferedHeader } from '../api/types.js';
import { ChoiceInput } from '../forms/inputs.js';
import type { Texts } from '../i18n/ja.js';
import { useText } from '../i18n/text.js';

export interface HeaderChoiceProps {
  readonly sheets: FileColumns['sheets'];
  readonly chosen: OfferedHeader;
  readonly onChoose: (header: OfferedHeader) => void;
}

/** Which sheet, and which of its rows is the header; not asked where there is but one. */
export function HeaderChoice({ sheets, chosen, onChoose }: HeaderChoiceProps) {
  const { mapping: words } = useText();
  const at = sheets.findIndex(({ headers }) => headers.includes(chosen));
  const headers = sheets[at]?.headers ?? [];
  if (sheets.length < 2 && headers.length < 2) return null;
  const choose = (header: OfferedHeader | undefined) => header && onChoose(header);
  return (
    <div className="header-choice">
      {sheets.length > 1 && (
        <ChoiceInput
          label={words.sheet}
          value={String(at)}
          options={sheets.map(({ sheet }, index) => ({ value: String(index), label: sheet ?? '' }))}
          onChange={(index) => choose(sheets[Number(index)]?.headers[0])}
        />
      )}
      {headers.length > 1 && (
        <ChoiceInput
          label={words.header}
          value={chosen.fingerprint}
          options={headers.map((header) => ({ value: header.fingerprint, label: rowText(header, words) }))}
          onChange={(fingerprint) => choose(headers.find((header) => header.fingerprint === fingerprint))}
        />
      )}
    </div>
  );
}

function rowText({ fromRow, toRow, columns }: OfferedHeader, words: Texts['mapping']): string {
  const names = columns.slice(0, 6).map(({ name }) => name);
  return words.headerRow(fromRow, toRow, names.join(words.separator) + (columns.length > 6 ? '…' : ''));
}
