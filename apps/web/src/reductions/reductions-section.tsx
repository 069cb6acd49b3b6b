import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReductionTarget } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { areaText } from '../format/quantity.js';
import { fiscalYearsText } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { PerCapita } from './per-capita.js';
import { ReductionForm } from './reduction-form.js';
import { ReductionProgress } from './reduction-progress.js';
import { reductionTargetsQuery, removeReduction } from './reductions-query.js';

/** 縮減目標: the city's targets, how far they are, and a calculator for a target per resident. */
export function ReductionsSection({ code }: { readonly code: string }) {
  const text = useText();
  const targets = useQuery(reductionTargetsQuery(code));
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section className="section settings-section" id="reductions" aria-labelledby="reductions-title">
      <div>
        <h2 id="reductions-title" tabIndex={-1}>
          {text.reductions.title}
        </h2>
        <p className="lead">{text.reductions.why}</p>
      </div>
      {targets.data ? (
        targets.data.items.map((target) => <Target key={target.id} code={code} target={target} />)
      ) : (
        <Loading queries={[targets]} />
      )}
      {isAdding ? (
        <ReductionForm code={code} target={null} onDone={() => setIsAdding(false)} />
      ) : (
        <div>
          <button type="button" className="button" onClick={() => setIsAdding(true)}>
            <Icon name="plus" />
            {text.reductions.add}
          </button>
        </div>
      )}
      <PerCapita />
    </section>
  );
}

function Target({ code, target }: { readonly code: string; readonly target: ReductionTarget }) {
  const { language, text } = useLanguage();
  const report = useChangeReport(code);
  const [isEditing, setIsEditing] = useState(false);
  const remove = useCityMutation<void, void>(code, async () => {
    await removeReduction(code, target);
    await report(text.reductions.removed, { entity: 'reduction_target', id: target.id });
  });
  if (isEditing) return <ReductionForm code={code} target={target} onDone={() => setIsEditing(false)} />;
  const amounts = [
    target.floorAreaM2 === null ? null : areaText(target.floorAreaM2, language),
    target.yen === null ? null : yenText(target.yen, language),
  ];
  return (
    <article className="reduction">
      <h3>{target.name}</h3>
      <p>
        {text.reductions.summary(
          fiscalYearsText(target.fromFiscalYear, target.toFiscalYear, language),
          amounts.filter((amount) => amount !== null).join(text.reductions.and),
        )}
      </p>
      <ReductionProgress target={target} />
      <div className="form-actions">
        <button type="button" className="button" onClick={() => setIsEditing(true)}>
          {text.shell.edit}
        </button>
        <ConfirmButton
          label={text.shell.remove}
          title={text.reductions.removeTitle(target.name)}
          hint={text.reductions.removeHint}
          error={remove.error}
          onConfirm={() => remove.mutate()}
        />
      </div>
    </article>
  );
}
