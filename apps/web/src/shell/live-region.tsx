import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

/** Says to screen readers what has just changed on the page, such as a selection or a saved edit. */
export function LiveRegion({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState('');
  const announce = useCallback((next: string) => setMessage(next), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <output className="visually-hidden" aria-live="polite">
        {message}
      </output>
    </AnnounceContext>
  );
}

/** The function that announces a message. */
export const useAnnounce = (): ((message: string) => void) => useContext(AnnounceContext);
