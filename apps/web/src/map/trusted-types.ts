/** What browsers call a default policy: asked about each text that is about to become markup or the address of a script. */
interface PolicyRules {
  readonly createHTML: (text: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
}

interface PolicyFactory {
  createPolicy(name: 'default', rules: PolicyRules): unknown;
}

/** What may be done, and nobody needs more: run these scripts (of the map library, and the service worker), and show text without any markup. */
export function rulesFor(scripts: ReadonlySet<string>): PolicyRules {
  return {
    createHTML: (text) => (text.includes('<') ? null : text),
    createScriptURL: (address) => (scripts.has(address) ? address : null),
  };
}

const trusted = new Set<string>();

/** Before a script of this address is started; a page has one policy for all, and browsers without Trusted Types need none. */
export function trustScript(address: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  if (trusted.size === 0) trustedTypes?.createPolicy('default', rulesFor(trusted));
  trusted.add(address);
}
