import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Router, type RouterObject } from 'wouter';
import { useText } from '../i18n/text.js';
import { LeaveDialog } from './leave-dialog.js';

type Leave = () => void;

/** Forms say here, by their id, whether they hold changes that are not saved. */
const UnsavedContext = createContext<(form: string, hasChanges: boolean) => void>(() => undefined);

const LeaveContext = createContext<(leave: Leave) => void>((leave) => leave());

/** Asks before a link, the back button or a closed window would throw away what was typed. */
export function UnsavedChangesGuard({ children }: { readonly children: ReactNode }) {
  const { shell } = useText();
  const forms = useRef(new Set<string>());
  const [leave, setLeave] = useState<Leave | null>(null);
  const report = useCallback((form: string, hasChanges: boolean) => {
    if (hasChanges) forms.current.add(form);
    else forms.current.delete(form);
  }, []);
  useEffect(() => guardWindow(forms.current), []);
  useEffect(() => guardBackButton(forms.current, (next) => setLeave(() => next)), []);
  const askToLeave = useCallback((next: Leave) => {
    if (forms.current.size === 0) next();
    else setLeave(() => next);
  }, []);
  const aroundNav = useMemo(
    (): NonNullable<RouterObject['aroundNav']> => (navigate, to, options) => askToLeave(() => navigate(to, options)),
    [askToLeave],
  );
  return (
    <Router aroundNav={aroundNav}>
      <LeaveContext value={askToLeave}>
        <UnsavedContext value={report}>{children}</UnsavedContext>
      </LeaveContext>
      {leave && (
        <LeaveDialog
          words={shell.leave}
          onStay={() => setLeave(null)}
          onLeave={() => {
            forms.current.clear();
            setLeave(null);
            leave();
          }}
        />
      )}
    </Router>
  );
}

/** Guards a form while it holds changes. */
export function useUnsavedChanges(hasChanges: boolean): void {
  const id = useId();
  const report = useContext(UnsavedContext);
  useEffect(() => {
    report(id, hasChanges);
    return () => report(id, false);
  }, [id, report, hasChanges]);
}

/** The function that does something which leaves the page behind, once nothing unsaved is lost or the reader agrees. */
export const useLeave = (): ((leave: Leave) => void) => useContext(LeaveContext);

function guardWindow(forms: ReadonlySet<string>): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (forms.size > 0) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}

/** Where the browser has the Navigation API; elsewhere the back button leaves without a question. */
function guardBackButton(forms: ReadonlySet<string>, ask: (leave: Leave) => void): () => void {
  if (!('navigation' in window)) return () => undefined;
  const navigation = window.navigation;
  const onNavigate = (event: NavigateEvent) => {
    if (forms.size === 0 || event.navigationType !== 'traverse' || !event.cancelable) return;
    event.preventDefault();
    const { key } = event.destination;
    ask(() => void navigation.traverseTo(key));
  };
  navigation.addEventListener('navigate', onNavigate);
  return () => navigation.removeEventListener('navigate', onNavigate);
}
