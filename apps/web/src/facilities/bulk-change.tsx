import { useState } from 'react';
import { Link } from 'wouter';
import { allMatching } from '../api/facility-list.js';
import type { FacilityRow, Municipality } from '../api/types.js';
import { compareAddress } from '../compare/compare-address.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import type { FacilityFilter } from '../map/map-view.js';
import { withMethod } from '../methods/method-name.js';
import { useMethodOfAddress } from '../methods/use-method.js';
import { failureWords } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { BulkDialog } from './bulk-dialog.js';

export interface BulkChangeProps {
  readonly code: string;
  readonly city: Municipality;
  readonly filter: FacilityFilter;
  /** How many facilities match the filter. */
  readonly total: number;
  readonly chosen: readonly FacilityRow[];
  readonly onChosen: (chosen: readonly FacilityRow[]) => void;
}

/** The bar over the table while facilities are chosen: how many, all that match, and the one decision for them. */
export function BulkChange(props: BulkChangeProps) {
  const { chosen, onChosen, total } = props;
  const { text } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const method = useMethodOfAddress();
  const { list } = text.facility;
  const [a, b] = chosen;
  return (
    <section className="bulk-bar" aria-label={list.bulk}>
      <strong className="number">{list.selected(digits(chosen.length))}</strong>
      {chosen.length < total && <AllMatchingButton {...props} />}
      {a && b && chosen.length === 2 && (
        <Link className="button" href={withMethod(compareAddress(props.code, { a: a.id, b: b.id }), method)}>
          {text.compare.compareTwo}
        </Link>
      )}
      <button type="button" className="button button-primary" onClick={() => setIsOpen(true)}>
        {list.bulk}
      </button>
      <button type="button" className="button button-quiet" onClick={() => onChosen([])}>
        {text.city.clearSelection}
      </button>
      {isOpen && <BulkDialog {...props} onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function AllMatchingButton({ code, filter, total, onChosen }: BulkChangeProps) {
  const { language, text } = useLanguage();
  const report = useReport();
  const [isLoading, setIsLoading] = useState(false);
  const choose = async () => {
    setIsLoading(true);
    try {
      onChosen(await allMatching(code, filter));
    } catch (error) {
      report({ message: failureWords(error, language, text) });
    } finally {
      setIsLoading(false);
    }
  };
  return (
    <button type="button" className="button" aria-disabled={isLoading} onClick={() => void (isLoading || choose())}>
      {isLoading ? text.shell.loading : text.facility.list.selectMatching(digits(total))}
    </button>
  );
}
