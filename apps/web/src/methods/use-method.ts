import { useState } from 'react';
import { useSearch } from 'wouter';
import { type MethodName, readMethod } from './method-name.js';

/** The method of the address, for links that go on with it. */
export const useMethodOfAddress = (): MethodName => readMethod(new URLSearchParams(useSearch()));

/** The method of the address, where a choice is written back, so that it is shared and reloaded with the page. */
export function useMethod(): [MethodName, (method: MethodName) => void] {
  const [method, setMethod] = useState(() => readMethod(new URLSearchParams(location.search)));
  const choose = (chosen: MethodName) => {
    const address = new URL(location.href);
    if (chosen === 'mic') address.searchParams.delete('method');
    else address.searchParams.set('method', chosen);
    history.replaceState(history.state, '', address);
    setMethod(chosen);
  };
  return [method, choose];
}
