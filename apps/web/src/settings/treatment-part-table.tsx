import { type ComponentKind, componentKinds, type Structure, structures } from '#libs/asset';
import { type TreatmentKind, treatmentLimits } from '#libs/treatments';
import { useText } from '../i18n/text.js';
import { areReadableLives, lifeKeys, readLimited, type TreatmentDraft } from './treatment-draft.js';

interface DraftProps {
  readonly draft: TreatmentDraft;
  readonly onChange: (draft: TreatmentDraft) => void;
}

/** Works that may renew only some of the parts. */
const choosing = ['repair', 'renovation', 'life-extension'] as const satisfies readonly TreatmentKind[];

/** Which work renews which part, and at what age a part is repaired by itself. */
export function RenewedParts({ draft, onChange }: DraftProps) {
  const { treatmentSettings: words, domain } = useText();
  const { treatments, repairAgeYears } = draft;
  const { least, most } = treatmentLimits.ageYears;
  const tick = (kind: TreatmentKind, part: ComponentKind, isOn: boolean) => {
    const others = treatments[kind].parts.filter((one) => one !== part);
    const row = { ...treatments[kind], parts: isOn ? [...others, part] : others };
    onChange({ ...draft, treatments: { ...treatments, [kind]: row } });
  };
  const isWrong = componentKinds.some((part) => readLimited(repairAgeYears[part], 'ageYears') === null);
  return (
    <div className="part-table-box">
      <div className="table-scroll">
        <table className="entry-table price-table treatment-table">
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              {choosing.map((kind) => (
                <th key={kind} scope="col" className="tick">
                  {domain.treatments[kind]}
                </th>
              ))}
              <th scope="col" className="right">
                {words.repairAge}
              </th>
            </tr>
          </thead>
          <tbody>
            {componentKinds.map((part) => (
              <tr key={part}>
                <th scope="row">{domain.components[part]}</th>
                {choosing.map((kind) => (
                  <td key={kind} className="tick">
                    <input
                      type="checkbox"
                      aria-label={`${domain.components[part]} ${domain.treatments[kind]}`}
                      checked={treatments[kind].parts.includes(part)}
                      onChange={(event) => tick(kind, part, event.target.checked)}
                    />
                  </td>
                ))}
                <td>
                  <input
                    className="input input-number"
                    inputMode="numeric"
                    autoComplete="off"
                    aria-label={`${domain.components[part]} ${words.repairAge}`}
                    aria-invalid={readLimited(repairAgeYears[part], 'ageYears') === null ? true : undefined}
                    value={repairAgeYears[part]}
                    onChange={(event) =>
                      onChange({ ...draft, repairAgeYears: { ...repairAgeYears, [part]: event.target.value } })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {choosing.some((kind) => treatments[kind].parts.length === 0) && (
        <p className="field-error">{words.partsProblem}</p>
      )}
      {isWrong && (
        <p className="field-error">
          {words.repairAge}: {words.problem(least, most)}
        </p>
      )}
    </div>
  );
}

/** How long buildings of each structure last. */
export function Lives({ draft, onChange }: DraftProps) {
  const { treatmentSettings: words, domain } = useText();
  const { lives } = draft;
  const set = (structure: Structure, changes: object) =>
    onChange({ ...draft, lives: { ...lives, [structure]: { ...lives[structure], ...changes } } });
  return (
    <div className="part-table-box">
      <div className="table-scroll">
        <table className="entry-table price-table treatment-table lives-table">
          <thead>
            <tr>
              <th scope="col">{words.structure}</th>
              {lifeKeys.map((key) => (
                <th key={key} scope="col" className="right">
                  {words[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {structures.map((structure) => (
              <tr key={structure}>
                <th scope="row">{domain.structures[structure]}</th>
                {lifeKeys.map((key) => (
                  <td key={key}>
                    <input
                      className="input input-number"
                      inputMode="numeric"
                      autoComplete="off"
                      aria-label={`${domain.structures[structure]} ${words[key]}`}
                      aria-invalid={areReadableLives(lives[structure]) ? undefined : true}
                      value={lives[structure][key]}
                      onChange={(event) => set(structure, { [key]: event.target.value })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!structures.every((structure) => areReadableLives(lives[structure])) && (
        <p className="field-error">{words.livesProblem}</p>
      )}
    </div>
  );
}
