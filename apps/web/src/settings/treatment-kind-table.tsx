import { bondProgrammes } from '#libs/funding';
import { isBasisOf, priceBases, type TreatmentKind, treatmentKinds, treatmentLimits } from '#libs/treatments';
import { useText } from '../i18n/text.js';
import { figureKeys, limitOfFigure, readLimited, type TreatmentDraft, type TreatmentRow } from './treatment-draft.js';

interface KindTableProps {
  readonly rows: TreatmentDraft['treatments'];
  readonly onChange: (rows: TreatmentDraft['treatments']) => void;
}

/** What is set for each kind of work, with what is wrong of it below. */
export function KindTable({ rows, onChange }: KindTableProps) {
  const { treatmentSettings: words } = useText();
  const wrong = figureKeys.find((key) =>
    treatmentKinds.some((kind) => readLimited(rows[kind][key], limitOfFigure[key]) === null),
  );
  return (
    <div className="part-table-box">
      <div className="table-scroll">
        <table className="entry-table price-table treatment-table">
          <thead>
            <tr>
              <th scope="col">{words.kind}</th>
              <th scope="col" className="tick">
                {words.columns.isOffered}
              </th>
              <th scope="col">{words.columns.of}</th>
              {figureKeys.map((key) => (
                <th key={key} scope="col" className="right">
                  {words.columns[key]}
                </th>
              ))}
              <th scope="col">{words.columns.programme}</th>
            </tr>
          </thead>
          <tbody>
            {treatmentKinds.map((kind) => (
              <KindRow
                key={kind}
                kind={kind}
                row={rows[kind]}
                onChange={(changes) => onChange({ ...rows, [kind]: { ...rows[kind], ...changes } })}
              />
            ))}
          </tbody>
        </table>
      </div>
      {wrong && <Problem limit={limitOfFigure[wrong]} label={words.columns[wrong]} />}
    </div>
  );
}

function Problem({ limit, label }: { readonly limit: keyof typeof treatmentLimits; readonly label: string }) {
  const { treatmentSettings: words } = useText();
  const { least, most } = treatmentLimits[limit];
  return (
    <p className="field-error">
      {label}: {words.problem(least, most)}
    </p>
  );
}

interface KindRowProps {
  readonly kind: TreatmentKind;
  readonly row: TreatmentRow;
  readonly onChange: (changes: Partial<TreatmentRow>) => void;
}

function KindRow({ kind, row, onChange }: KindRowProps) {
  const { treatmentSettings: words, domain, costs } = useText();
  const name = domain.treatments[kind];
  const bases = priceBases.filter((basis) => isBasisOf(kind, basis));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="tick">
        <input
          type="checkbox"
          aria-label={`${name} ${words.columns.isOffered}`}
          checked={row.isOffered}
          onChange={(event) => onChange({ isOffered: event.target.checked })}
        />
      </td>
      <td>
        {bases.length === 1 ? (
          <span className="fixed-basis">{words.bases[row.of]}</span>
        ) : (
          <select
            className="select"
            aria-label={`${name} ${words.columns.of}`}
            value={row.of}
            onChange={(event) => onChange({ of: bases.find((basis) => basis === event.target.value) ?? row.of })}
          >
            {bases.map((basis) => (
              <option key={basis} value={basis}>
                {words.bases[basis]}
              </option>
            ))}
          </select>
        )}
      </td>
      {figureKeys.map((key) => (
        <td key={key}>
          <input
            className="input input-number"
            inputMode="numeric"
            autoComplete="off"
            aria-label={`${name} ${words.columns[key]}`}
            aria-invalid={readLimited(row[key], limitOfFigure[key]) === null ? true : undefined}
            value={row[key]}
            onChange={(event) => onChange({ [key]: event.target.value })}
          />
        </td>
      ))}
      <td>
        <select
          className="select"
          aria-label={`${name} ${words.columns.programme}`}
          value={row.programme ?? ''}
          onChange={(event) =>
            onChange({ programme: bondProgrammes.find((programme) => programme === event.target.value) ?? null })
          }
        >
          <option value="">{words.noBond}</option>
          {bondProgrammes.map((programme) => (
            <option key={programme} value={programme}>
              {costs.programmes[programme]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}
