/** One page of a list of objects. */
export interface Listing {
  readonly keys: readonly string[];
  /** Where the next page begins; null = there is none. */
  readonly next: string | null;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Reads the answer of ListObjectsV2. */
export function readListing(xml: string): Listing {
  const keys = [...xml.matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key]) => plain(key!));
  const isCut = xmlValue(xml, 'IsTruncated') === 'true';
  return { keys, next: isCut ? xmlValue(xml, 'NextContinuationToken') : null };
}

/** The text of the first element of that name. */
export function xmlValue(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return found === undefined ? null : plain(found);
}

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? parseInt(hex, 16) : Number(decimal));
  });
}
