const codeOf = (character: string) => character.charCodeAt(0);
const [quote, backslash] = [codeOf('"'), codeOf('\\')];
const [opensList, closesList, opensObject, closesObject] = [codeOf('['), codeOf(']'), codeOf('{'), codeOf('}')];

/** Whether lists and objects of a JSON text in UTF-8 lie within each other more than so many levels deep; what is no JSON may be either. */
export function isDeeperThan(json: Uint8Array, levels: number): boolean {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (isText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isText = false;
    } else if (byte === quote) isText = true;
    else if (byte === opensList || byte === opensObject) {
      depth += 1;
      if (depth > levels) return true;
    } else if (byte === closesList || byte === closesObject) depth -= 1;
  }
  return false;
}
