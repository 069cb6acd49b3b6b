import { useText } from '../i18n/text.js';
import { signLetter } from './plan-words.js';
import { type PlanSign, signLooks, treatmentOutline } from './treatment-look.js';

/** The sign of a treatment beside its word; hidden from screen readers. */
export function TreatmentMark({ treatment }: { readonly treatment: PlanSign }) {
  return (
    <svg className="treatment-mark" viewBox="-1 -1 26 26" aria-hidden="true">
      <TreatmentShape treatment={treatment} />
    </svg>
  );
}

/** The same within another drawing, in a box of 24 × 24. */
export function TreatmentShape({ treatment }: { readonly treatment: PlanSign }) {
  const text = useText();
  const { colour, ink, path, letterY } = signLooks[treatment];
  return (
    <>
      <path d={path} fill={colour} stroke={treatmentOutline} strokeWidth={2} />
      <text x={12} y={letterY} fill={ink} fontSize={11} fontWeight={700} textAnchor="middle" dominantBaseline="central">
        {signLetter(treatment, text)}
      </text>
    </>
  );
}
