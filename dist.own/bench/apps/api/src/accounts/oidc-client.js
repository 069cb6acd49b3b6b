import { allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, ClientSecretBasic, discovery, fetchUserInfo, randomNonce, randomPKCECodeVerifier, randomState, } from 'openid-client';
const timeoutSeconds = 10;
const scope = 'openid profile email';
/** Speaks OpenID Connect with the configured provider: authorization code with PKCE, state and nonce. Throws where it cannot be reached. */
export class OidcClient {
    provider;
    discovered = null;
    constructor(provider) {
        this.provider = provider;
    }
    /** Where to send the browser, and what it must bring back. */
    async begin(redirectAddress) {
        const configuration = await this.discover();
        const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
        const address = buildAuthorizationUrl(configuration, {
            redirect_uri: redirectAddress,
            scope,
            state: attempt.state,
            nonce: attempt.nonce,
            code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
            code_challenge_method: 'S256',
        });
        return { address, attempt };
    }
    /** Throws where state, nonce, code or signature are not those of the attempt. */
    async finish(address, { state, nonce, verifier }) {
        const configuration = await this.discover();
        const tokens = await authorizationCodeGrant(configuration, address, {
            expectedState: state,
            expectedNonce: nonce,
            pkceCodeVerifier: verifier,
            idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims)
            throw new Error('the provider sent no ID token');
        const isTold = this.provider.loginNameClaim in claims;
        const known = isTold ? claims : await fetchUserInfo(configuration, tokens.access_token, claims.sub);
        return { subject: `${claims.iss} ${claims.sub}`, loginName: this.loginNameIn(known) };
    }
    /** null = none is told; an address that nobody has verified may be somebody else's. */
    loginNameIn(claims) {
        const { loginNameClaim } = this.provider;
        const name = claims[loginNameClaim];
        // Some providers send it as text; one that does not send it has not verified it.
        if (loginNameClaim === 'email' && String(claims['email_verified']) !== 'true')
            return null;
        return typeof name === 'string' && name.trim() !== '' ? name : null;
    }
    discover() {
        const { issuer, clientId, clientSecret } = this.provider;
        const onThisMachine = issuer.protocol === 'http:' ? { execute: [allowInsecureRequests] } : {};
        this.discovered ??= discovery(issuer, clientId, undefined, ClientSecretBasic(clientSecret), {
            timeout: timeoutSeconds,
            ...onThisMachine,
        }).catch((error) => {
            this.discovered = null;
            throw error;
        });
        return this.discovered;
    }
}
//# sourceMappingURL=oidc-client.js.map