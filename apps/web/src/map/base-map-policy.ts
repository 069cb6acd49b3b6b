const reloadedKey = 'base-map-reloaded';
/** Refused again so soon after, ms, another load would be refused too. */
const restMs = 30_000;

/**
 * A page may ask only the servers that were allowed when it was loaded. Where it is kept from asking that of the base map (set
 * since, or of a city reached by a link), it is loaded anew, but not without end; answers what ends the watch.
 */
export function reloadWhenRefused(tileUrl: string): () => void {
  const { origin } = new URL(tileUrl);
  const watch = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    const isSoon = Date.now() - Number(sessionStorage.getItem(reloadedKey)) < restMs;
    if (!isOf(origin, blockedURI) || isSoon) return;
    sessionStorage.setItem(reloadedKey, String(Date.now()));
    location.reload();
  };
  document.addEventListener('securitypolicyviolation', watch);
  return () => document.removeEventListener('securitypolicyviolation', watch);
}

/** Browsers report the whole address, or its origin alone. */
export const isOf = (origin: string, blockedUri: string): boolean =>
  blockedUri === origin || blockedUri.startsWith(`${origin}/`);
