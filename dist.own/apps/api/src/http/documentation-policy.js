/**
 * The default Trusted Types policy of the API documentation: markup may have paragraphs, lists, emphasis and code, all without
 * attributes, so it can do nothing.
 */
const policy = `
const harmless = /<\\/?(?:p|ul|ol|li|em|strong|code|pre|br|div)>/g;
const isHarmless = (markup) => !markup.replaceAll(harmless, '').includes('<');
globalThis.trustedTypes?.createPolicy('default', { createHTML: (markup) => (isHarmless(markup) ? markup : null) });
`;
/** Serves the policy as a script, which runs before the documentation is drawn. */
export function serveDocumentationPolicy(app, url) {
    app.use(url, (_, response) => void response.type('text/javascript').send(policy));
}
//# sourceMappingURL=documentation-policy.js.map