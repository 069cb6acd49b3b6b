import type { ColumnMapping } from '#geo/import/columns/column-mapping';
import { Problem } from '../http/problem.js';

/** Throws the 422 where the name is missing, a column is not there (`missing`), or one column is to be two things. */
export function checkMapping(mapping: ColumnMapping, missing: readonly string[]): void {
  const given = Object.values(mapping);
  if (mapping.name === undefined) {
    throw unprocessable('Say which column is the name of the facility: "name".', '施設名がどの列かを選んでください。');
  }
  const twice = given.find((name, at) => given.indexOf(name) !== at);
  if (twice !== undefined) {
    throw unprocessable(
      `The column "${twice}" is given to two fields.`,
      `「${twice}」の列を、2つの項目に選んでいます。`,
    );
  }
  const [absent] = missing;
  if (absent === undefined) return;
  throw unprocessable(
    `No header of the file has the column "${absent}".`,
    `「${absent}」という列は、この見出しにありません。`,
  );
}

function unprocessable(detail: string, detailJa: string): Problem {
  return new Problem(422, 'unprocessable', detail, { detailJa });
}
