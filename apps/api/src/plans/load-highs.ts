import type { Highs } from '#libs/optimize';
import type * as highsPackage from 'highs';

/** The solver HiGHS in WebAssembly, loaded once it is needed; it runs on the thread that calls it. */
export async function loadHighs(): Promise<Highs> {
  // The package's types are those of its CommonJS half: what an import answers as default is the function itself.
  const { default: load } = (await import('highs')) as unknown as {
    readonly default: typeof highsPackage.default.default;
  };
  return load();
}
