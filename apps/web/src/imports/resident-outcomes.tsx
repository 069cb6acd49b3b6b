import type { ImportFileReport } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { Outcome, Rows } from './outcome.js';

/** Residents of the city by year that are new or change, with what the register has. */
export function ResidentOutcomes({ file }: { readonly file: ImportFileReport }) {
  const { imports } = useText();
  const { columns } = imports;
  return (['created', 'updated'] as const).map((name) => {
    const rows = file.residentRows.filter(({ outcome }) => outcome === name);
    return (
      <Outcome key={name} name={name} count={rows.length} shown={rows.length} hint={imports.residentHints[name]}>
        <Rows
          heads={[columns.cell, columns.calendarYear, columns.residents, columns.residentsBefore]}
          rows={rows.map(({ cell, year, residents, before }) => [
            cell,
            String(year),
            digits(residents),
            before === null ? imports.blankCell : digits(before),
          ])}
        />
      </Outcome>
    );
  });
}
