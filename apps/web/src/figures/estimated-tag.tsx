import { percentText } from '../format/quantity.js';
import { useText } from '../i18n/text.js';

/** 推計 64%: how much of the floor area behind an amount rests on estimates (0–1); nothing where none does. */
export function EstimatedTag({ share }: { readonly share: number }) {
  const text = useText();
  if (share === 0) return null;
  const percent = percentText(share);
  return (
    <span className="tag tag-warn" title={text.figures.estimatedShare(percent)}>
      {text.shell.estimated} {percent}
    </span>
  );
}
