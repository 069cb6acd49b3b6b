import type { ConditionSummary } from '../api/types.js';
import { useText } from '../i18n/text.js';
import { SummaryLines } from './summary-lines.js';
import { lineOf } from './summary-rows.js';

/** What was inspected, what the law asked for, and what was found and repaired. */
export function WorkTable({ summary }: { readonly summary: ConditionSummary }) {
  const { condition, phone } = useText();
  const words = condition.summary;
  return (
    <section className="paper-part">
      <h2>{words.workTitle}</h2>
      <div className="paper-columns">
        <SummaryLines
          heading={words.inspections}
          of={summary.year}
          lines={summary.year.inspections.map(({ kind }) => ({
            ...lineOf(kind, summary, ({ inspections }) => inspections.find((one) => one.kind === kind)?.count ?? 0),
            label: phone.kinds[kind],
          }))}
        />
        <SummaryLines
          heading={words.lawAndFindings}
          of={summary.year}
          lines={[
            { ...lineOf('done', summary, ({ duties }) => duties.done), label: words.dutiesDone },
            { ...lineOf('overdue', summary, ({ duties }) => duties.overdue), label: words.dutiesOverdue },
            { ...lineOf('reported', summary, ({ findings }) => findings.reported), label: words.reported },
            { ...lineOf('repaired', summary, ({ findings }) => findings.repaired), label: words.repaired },
            { ...lineOf('yen', summary, ({ findings }) => findings.repairedYen), label: words.repairedYen },
            { ...lineOf('open', summary, ({ findings }) => findings.open), label: words.unresolved },
          ]}
        />
      </div>
    </section>
  );
}
