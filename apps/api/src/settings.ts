/** What services need to know of their surroundings; injected, so that tests choose their own. */
export class Settings {
  constructor(
    /** Folder of uploaded files. */
    readonly filesFolder: string,
    /** The fiscal year that "now" falls into: the first year of a forecast unless the caller names one. */
    readonly currentFiscalYear: number,
  ) {}
}
