import type { CycleModel } from '#libs/lifecycle-cost';
import { useText } from '../i18n/text.js';
import { cyclesInWords } from './cycles-in-words.js';
import { cyclesOfMethod } from './method-models.js';
import type { MethodName } from './method-name.js';

export interface MethodCyclesProps {
  readonly methods: readonly MethodName[];
  /** Of the method custom. */
  readonly own: CycleModel;
}

/** Each method's cycles in words, made from the very data it computes with. */
export function MethodCycles({ methods, own }: MethodCyclesProps) {
  const text = useText();
  return (
    <div className="methods-cycles">
      {methods.map((method) => (
        <section key={method} className="methods-cycle">
          <h3>{text.methods.names[method]}</h3>
          <p className="field-hint">{text.methods.sources[method]}</p>
          <Cycles model={method === 'custom' ? own : cyclesOfMethod(method)} />
        </section>
      ))}
    </div>
  );
}

/** A model's variants and yearly repairs in words. */
export function Cycles({ model }: { readonly model: CycleModel }) {
  const { variants, repair } = cyclesInWords(model, useText());
  return (
    <>
      {variants.map(({ share, lines }, place) => (
        <div key={place}>
          <h4>{share}</h4>
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ))}
      {repair !== null && <p>{repair}</p>}
    </>
  );
}
