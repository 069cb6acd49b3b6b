import { useQuery } from '@tanstack/react-query';
import { useText } from '../i18n/text.js';
import { cyclesInLine } from './cycles-in-words.js';
import { cyclesOfMethod } from './method-models.js';
import type { MethodName } from './method-name.js';
import { costSettingsQuery } from './methods-query.js';

export interface MethodTextProps {
  readonly code: string;
  readonly method: MethodName;
}

/** A method's name, source and cycles in a line. */
export function MethodText({ code, method }: MethodTextProps) {
  const text = useText();
  const settings = useQuery({ ...costSettingsQuery(code), enabled: method === 'custom' });
  const own = settings.data?.cycleModel;
  return (
    <>
      <strong>{text.methods.names[method]}</strong>
      {method === 'mic' ? (
        <>: {text.figures.methodText}</>
      ) : (
        <>
          : {text.methods.sources[method]}.{' '}
          {(method !== 'custom' || own) && cyclesInLine(cyclesOfMethod(method, own!), text)}
        </>
      )}
    </>
  );
}
