import type { ImportFileReport } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { saveFile } from '../shell/save-file.js';
import { reportCsv } from './report-csv.js';

export interface CsvButtonProps {
  readonly files: readonly ImportFileReport[];
  /** ISO moment of the import; its day stands in the file's name. */
  readonly createdAt: string;
}

/** Saves the rows that were not imported, to be corrected in a spreadsheet. */
export function CsvButton({ files, createdAt }: CsvButtonProps) {
  const { language, text } = useLanguage();
  const save = () => {
    const csv = new Blob([reportCsv(files, text, language)], { type: 'text/csv;charset=utf-8' });
    saveFile(csv, text.imports.csvName(createdAt.slice(0, 10).replaceAll('-', '')));
  };
  return (
    <button type="button" className="button" onClick={save}>
      <Icon name="download" />
      {text.imports.csv}
    </button>
  );
}
