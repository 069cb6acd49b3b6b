export const methodNames = ['mic', 'long-life-kakogawa', 'long-life-mext', 'custom'] as const;
/** A way of computing renewal cost, as the API calls it. */
export type MethodName = (typeof methodNames)[number];

/** The method of an address, `mic` where it names none or one unknown. */
export const readMethod = (parameters: URLSearchParams): MethodName =>
  methodNames.find((name) => name === parameters.get('method')) ?? 'mic';

/** As the API and addresses take it; the usual one is left out, so that its answers are asked for and kept once. */
export const methodQuery = (method: MethodName): { readonly method?: MethodName } =>
  method === 'mic' ? {} : { method };

/** An address that goes on with the method. */
export const withMethod = (address: string, method: MethodName): string =>
  method === 'mic' ? address : `${address}${address.includes('?') ? '&' : '?'}method=${method}`;
