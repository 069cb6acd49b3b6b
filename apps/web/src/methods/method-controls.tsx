import { type CostKind, costKinds } from '#libs/lifecycle-cost';
import { Link } from 'wouter';
import type { CostSettings } from '../api/types.js';
import { TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { type MethodName, methodNames } from './method-name.js';
import { type MethodQuestion, readPercent } from './method-question.js';

export interface MethodControlsProps {
  readonly code: string;
  readonly question: MethodQuestion;
  readonly settings: CostSettings;
  readonly onChange: (question: MethodQuestion) => void;
}

/** Which methods are compared, which kinds of cost count, and how prices and later money are seen. At least one of each stays on. */
export function MethodControls({ code, question, settings, onChange }: MethodControlsProps) {
  const text = useText();
  const set = (changed: Partial<MethodQuestion>) => onChange({ ...question, ...changed });
  const silent = silentKinds(question.kinds, settings).map((kind) => text.methods.kinds[kind]);
  const problem = (typed: string) => (readPercent(typed) === null ? text.methods.percentProblem : null);
  return (
    <section className="section methods-controls" aria-label={text.methods.choose}>
      <Checks<MethodName>
        legend={text.methods.choose}
        known={methodNames}
        chosen={question.methods}
        label={(name) => text.methods.names[name]}
        onChange={(methods) => set({ methods })}
      />
      <Checks<CostKind>
        legend={text.methods.kindsChoose}
        known={costKinds}
        chosen={question.kinds}
        label={(kind) => text.methods.kinds[kind]}
        onChange={(kinds) => set({ kinds })}
      />
      <div className="methods-percents">
        <TextInput
          label={text.methods.rise}
          kind="number"
          unit={text.methods.perYear}
          value={question.risePercent}
          error={problem(question.risePercent)}
          onChange={(risePercent) => set({ risePercent })}
        />
        <TextInput
          label={text.methods.discount}
          kind="number"
          unit={text.methods.perYear}
          value={question.discountPercent}
          error={problem(question.discountPercent)}
          onChange={(discountPercent) => set({ discountPercent })}
        />
      </div>
      {silent.length > 0 && (
        <p className="field-hint methods-silent">
          {text.methods.nothingSet(silent.join('・'))}{' '}
          <Permitted to="municipality:update">
            <Link href={`/${code}/settings#costs`}>{text.methods.toSettings}</Link>
          </Permitted>
        </p>
      )}
    </section>
  );
}

/** Kinds that are on but priced at nothing. */
function silentKinds(kinds: readonly CostKind[], settings: CostSettings): readonly CostKind[] {
  const prices: Partial<Record<CostKind, number>> = {
    planning: settings.planningPercent,
    operation: settings.operationYenPerM2,
    demolition: settings.demolitionYenPerM2,
  };
  return kinds.filter((kind) => prices[kind] === 0);
}

interface ChecksProps<T extends string> {
  readonly legend: string;
  readonly known: readonly T[];
  readonly chosen: readonly T[];
  readonly label: (value: T) => string;
  readonly onChange: (chosen: readonly T[]) => void;
}

function Checks<T extends string>({ legend, known, chosen, label, onChange }: ChecksProps<T>) {
  const toggle = (value: T, on: boolean) => {
    const next = known.filter((other) => (other === value ? on : chosen.includes(other)));
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="methods-checks">
      <legend>{legend}</legend>
      {known.map((value) => (
        <label key={value} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={(event) => toggle(value, event.target.checked)}
          />
          {label(value)}
        </label>
      ))}
    </fieldset>
  );
}
