import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import type { UnitPrices } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { TextInput } from '../forms/inputs.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Loading } from '../shell/loading.js';
import { useUndoReport } from '../shell/use-undo-report.js';
import { type Price, priceDraftOf, type PriceDraft, readPrices } from './price-draft.js';
import { PriceConflict } from './price-conflict.js';
import { PriceHistory } from './price-history.js';
import { PriceTable } from './price-table.js';
import { savePrices, unitPricesQuery } from './prices-query.js';

/** The thirteen prices in force; an edit makes a new version and keeps the old ones. */
export function PricesSection({ code }: { readonly code: string }) {
  const text = useText();
  const prices = useQuery(unitPricesQuery(code));
  return (
    <section className="section settings-section" id="prices" aria-labelledby="prices-title">
      <div>
        <h2 id="prices-title" tabIndex={-1}>
          {text.settings.prices}
        </h2>
        <p className="lead">{text.settings.pricesLead}</p>
      </div>
      {prices.data ? <PriceForm code={code} current={prices.data} /> : <Loading queries={[prices]} />}
    </section>
  );
}

interface PriceEdit {
  readonly draft: PriceDraft;
  readonly from: UnitPrices;
}

function PriceForm({ code, current }: { readonly code: string; readonly current: UnitPrices }) {
  const text = useText();
  const report = useUndoReport(code);
  const [edit, setEdit] = useState<PriceEdit | null>(null);
  const [reason, setReason] = useState('');
  const from = edit?.from ?? current;
  const draft = edit?.draft ?? priceDraftOf(current.prices);
  const isChanged = edit !== null && JSON.stringify(draft) !== JSON.stringify(priceDraftOf(from.prices));
  const prices = readPrices(draft);
  useUnsavedChanges(isChanged);
  const save = useCityMutation(code, (input: { version: number; prices: NonNullable<typeof prices> }) =>
    savePrices(code, input.version, reason, input.prices),
  );
  const write = (input: { version: number; prices: NonNullable<typeof prices> }, former: readonly Price[]) =>
    save.mutate(input, {
      onSuccess: (saved) => {
        setEdit(null);
        setReason('');
        report(text.settings.pricesSaved(saved.version), () =>
          savePrices(code, saved.version, text.shell.undo, former),
        );
      },
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (prices && isChanged && !save.isPending) write({ version: from.version, prices }, from.prices);
  };
  const isStale = save.error instanceof ApiProblem && save.error.kind === 'stale';
  return (
    <>
      <form className="form" onSubmit={submit} noValidate aria-labelledby="prices-title">
        <p>{current.version === 0 ? text.settings.pricesStandard : text.settings.pricesOwn(current.version)}</p>
        <PriceTable draft={draft} shipped={current.shipped} onChange={(next) => setEdit({ draft: next, from })} />
        {isChanged && (
          <TextInput label={text.settings.reason} hint={text.settings.reasonHint} value={reason} onChange={setReason} />
        )}
        {save.error && !isStale && <ErrorNotice error={save.error} title={text.shell.errors.notSaved} />}
        <div className="form-actions">
          <button type="submit" className="button button-primary" disabled={!isChanged || !prices || save.isPending}>
            {save.isPending ? text.shell.saving : text.settings.savePrices}
          </button>
          {JSON.stringify(draft) !== JSON.stringify(priceDraftOf(current.shipped)) && (
            <button
              type="button"
              className="button"
              onClick={() => setEdit({ draft: priceDraftOf(current.shipped), from })}
            >
              {text.settings.useStandard}
            </button>
          )}
          {isChanged && (
            <>
              <button type="button" className="button button-quiet" onClick={() => setEdit(null)}>
                {text.settings.revert}
              </button>
              <span className="field-hint">{prices ? text.settings.unsaved : text.settings.unreadable}</span>
            </>
          )}
          {save.isSuccess && !isChanged && <span className="saved">{text.shell.saved}</span>}
        </div>
      </form>
      <PriceHistory code={code} current={current} />
      {isStale && (
        <PriceConflict
          problem={save.error as ApiProblem}
          onResolve={(chosen, version, standing) => write({ version, prices: chosen }, standing)}
          onClose={save.reset}
        />
      )}
    </>
  );
}
