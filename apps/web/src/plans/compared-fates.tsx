import { useState } from 'react';
import type { PlanComparison } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Pager } from '../shell/pager.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { fateGroupName, fateWords } from './fate-words.js';
import { TreatmentMark } from './treatment-mark.js';

type FateGroup = PlanComparison['fates'][number];

interface ComparedFatesProps {
  readonly fates: PlanComparison['fates'];
  readonly otherName: string;
}

/** Which facilities either plan closes, keeps or holds back, also where that changes no works; those that differ first. */
export function ComparedFates({ fates, otherName }: ComparedFatesProps) {
  const words = useText().planDecisions.fates;
  const [differing, same] = [fates.filter(({ isSame }) => !isSame), fates.filter(({ isSame }) => isSame)];
  return (
    <>
      {differing.length > 0 && (
        <>
          <h3>{words.title}</h3>
          <FateTable label={words.title} fates={differing} otherName={otherName} />
        </>
      )}
      {same.length > 0 && (
        <details className="plan-closings">
          <summary>
            {words.sameTitle} <small>{digits(same.length)}</small>
          </summary>
          <FateTable label={words.sameTitle} fates={same} otherName={otherName} />
        </details>
      )}
    </>
  );
}

const pageSize = 20;

function FateTable({ label, fates, otherName }: ComparedFatesProps & { readonly label: string }) {
  const { language, text } = useLanguage();
  const { compare } = text.plans;
  const [page, setPage] = useState(1);
  return (
    <>
      <ScrollRegion label={label}>
        <table className="table plan-compared">
          <thead>
            <tr>
              <th scope="col">{compare.building}</th>
              <th scope="col">{compare.own}</th>
              <th scope="col">{otherName}</th>
            </tr>
          </thead>
          <tbody>
            {fates.slice((page - 1) * pageSize, page * pageSize).map((group) => (
              <tr key={JSON.stringify([group.facilityId, group.fate, group.otherFate])}>
                <th scope="row">{fateGroupName(group, text)}</th>
                <td>
                  <FateCell fate={group.fate} words={fateWords(group.fate, group.otherFate, language, text)} />
                </td>
                <td>
                  <FateCell fate={group.otherFate} words={fateWords(group.otherFate, group.fate, language, text)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager page={page} pages={Math.ceil(fates.length / pageSize)} onPage={setPage} />
    </>
  );
}

function FateCell({ fate, words }: { readonly fate: FateGroup['fate']; readonly words: string }) {
  return (
    <span className="plan-kind">
      {fate.closedFiscalYear !== null && <TreatmentMark treatment="closing" />}
      {words}
    </span>
  );
}
