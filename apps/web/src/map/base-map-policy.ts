const reloadedKey = 'base-map-reloaded';

/**
 * A page may ask only the servers that were allowed when it was loaded. Where it is kept from asking that of the base map (set
 * since, or of a city reached by a link), it is loaded anew, once; answers what ends the watch.
 */
export function reloadWhenRefused(tileUrl: string): () => void {
  const { origin } = new URL(tileUrl);
  const watch = ({ blockedURI }: SecurityPolicyViolationEvent) => {
    if (!isOf(origin, blockedURI) || sessionStorage.getItem(reloadedKey) === origin) return;
    sessionStorage.setItem(reloadedKey, origin);
    location.reload();
  };
  document.addEventListener('securitypolicyviolation', watch);
  return () => document.removeEventListener('securitypolicyviolation', watch);
}

/** Browsers report the whole address, or its origin alone. */
export const isOf = (origin: string, blockedUri: string): boolean =>
  blockedUri === origin || blockedUri.startsWith(`${origin}/`);
