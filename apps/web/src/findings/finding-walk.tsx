import type { FindingDetail } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import { detailTexts, momentText } from './finding-words.js';

/** Everything that was done about a finding, the first step first. */
export function FindingWalk({ steps }: { readonly steps: FindingDetail['steps'] }) {
  const { language, text } = useLanguage();
  return (
    <ol className="finding-walk">
      {steps.map(({ number, step, at, byName, note, details }) => (
        <li key={number}>
          <strong>{text.findings.steps[step]}</strong>
          <span>
            {byName} · <time dateTime={at}>{momentText(at, language)}</time>
          </span>
          {detailTexts(details, language, text).map((words) => (
            <span key={words}>{words}</span>
          ))}
          {note !== null && <span>{`${text.findings.note}: ${note}`}</span>}
        </li>
      ))}
    </ol>
  );
}
