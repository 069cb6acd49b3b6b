import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { costEvidenceQuery } from '../api/queries.js';
import { percentText } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { everyFacility } from '../map/map-view.js';
import { MethodText, type MethodTextProps } from '../methods/method-text.js';
import { useMay } from '../session/permission.js';

/** By which method and prices a cost was computed. */
export function MethodNote({ code, method }: MethodTextProps) {
  const text = useText();
  const may = useMay();
  const evidence = useQuery(costEvidenceQuery(code, everyFacility, method, null, 1, 1));
  return (
    <section className="evidence-part">
      <h3>{text.figures.method}</h3>
      <p className="field-hint">
        <MethodText code={code} method={method} />
      </p>
      {evidence.data && (
        <p className="field-hint">
          {may('municipality:update') ? (
            <Link href={`/${code}/settings#prices`}>{text.figures.unitPrices(evidence.data.unitPriceVersion)}</Link>
          ) : (
            text.figures.unitPrices(evidence.data.unitPriceVersion)
          )}
        </p>
      )}
    </section>
  );
}

/** How much of a figure rests on estimates, with the way to what they were estimated from; nothing where nothing does. */
export function EstimatedNote({ code, share }: { readonly code: string; readonly share: number }) {
  const text = useText();
  if (share === 0) return null;
  return (
    <p>
      <span className="tag tag-warn">{text.figures.estimatedShare(percentText(share))}</span>{' '}
      <Link href={`/${code}/check#estimates`}>{text.figures.estimateBasis}</Link>
    </p>
  );
}
