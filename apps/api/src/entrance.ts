/** How people reach the server and come in. */
export interface Entrance {
  /** The one origin that pages are asked under, such as https://chodo.example.lg.jp; null = this machine alone, over loopback. */
  readonly publicOrigin: string | null;
  /** PEM files of the certificate (with its chain) and its key; null = a proxy speaks TLS, or nobody does. */
  readonly tls: { readonly certificateFile: string; readonly keyFile: string } | null;
  /** Addresses and networks (CIDR) whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  /** The organisation's own sign-in (OpenID Connect); null = passwords alone. */
  readonly oidc: OidcProvider | null;
}

/** An OpenID provider that an administrator of this server has configured. */
export interface OidcProvider {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the login name of who was invited. */
  readonly loginNameClaim: string;
  /** What the button says. */
  readonly name: string;
}

/** Over loopback, passwords alone. */
export const thisMachineAlone: Entrance = { publicOrigin: null, tls: null, trustedProxies: [], oidc: null };
