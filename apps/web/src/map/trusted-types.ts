/** What browsers call a default policy: asked about each text that is about to become markup or the address of a script. */
interface PolicyRules {
  readonly createHTML: (text: string) => string | null;
  readonly createScriptURL: (address: string) => string | null;
}

interface PolicyFactory {
  createPolicy(name: 'default', rules: PolicyRules): unknown;
}

/** What the map library may do, and nobody else needs: run its own worker, and show text without any markup. */
export function rulesFor(workerUrl: string): PolicyRules {
  return {
    createHTML: (text) => (text.includes('<') ? null : text),
    createScriptURL: (address) => (address === workerUrl ? address : null),
  };
}

/** Once a page, before the first map; browsers without Trusted Types need no policy. */
export function trustMapLibrary(workerUrl: string): void {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', rulesFor(workerUrl));
}
