import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/text.js';
import { cyclesInLine } from './cycles-in-words.js';
import { cyclesOfMethod, type ShippedMethod } from './method-models.js';
import type { MethodName } from './method-name.js';
import { costSettingsQuery } from './methods-query.js';

export interface MethodTextProps {
  readonly code: string;
  readonly method: MethodName;
}

/** A method's name, source and cycles in a line. */
export function MethodText({ code, method }: MethodTextProps) {
  return method === 'custom' ? <OwnMethodText code={code} /> : <ShippedMethodText method={method} />;
}

function ShippedMethodText({ method }: { readonly method: ShippedMethod }) {
  const text = useText();
  if (method === 'mic') return text.figures.methodText;
  return text.methods.inFull(
    text.methods.names[method],
    text.methods.sources[method],
    cyclesInLine(cyclesOfMethod(method), text),
  );
}

/** The cycles that the city has set are asked for. */
function OwnMethodText({ code }: { readonly code: string }) {
  const text = useText();
  const settings = useQuery(costSettingsQuery(code));
  const cycles = settings.data ? cyclesInLine(settings.data.cycleModel, text) : '';
  return text.methods.inFull(text.methods.names.custom, text.methods.sources.custom, cycles);
}
