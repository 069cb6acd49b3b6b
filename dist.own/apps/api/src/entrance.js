/** Over loopback, passwords alone. */
export const thisMachineAlone = { publicOrigin: null, tls: null, trustedProxies: [], oidc: null };
//# sourceMappingURL=entrance.js.map