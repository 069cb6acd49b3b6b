import { Problem } from '../http/problem.js';

/** 422: an operation is done once; what was taken stays. */
export function operationConflict(operationId: string): Problem {
  return new Problem(
    422,
    'operation-conflict',
    `Operation ${operationId} was taken with other content. Send what changed as a new operation.`,
    {
      detailJa:
        'この操作番号では、別の内容がすでに受け付けられています。変更した内容は、新しい版として送り直してください。',
    },
  );
}

/** 409: a revision says one thing. */
export function revisionTaken(revision: number): Problem {
  return new Problem(
    409,
    'conflict',
    `Revision ${revision} of this inspection was taken with other content. Send it as a later revision.`,
    {
      detailJa: `この点検の第${revision}版は、別の内容ですでに受け付けられています。次の版として送り直してください。`,
    },
  );
}

/** 409: an inspection stays with its facility. */
export function otherFacility(): Problem {
  return new Problem(409, 'conflict', 'This inspection was taken for another facility. Send it as a new inspection.', {
    detailJa: 'この点検は、別の施設の点検として受け付けられています。新しい点検として送り直してください。',
  });
}

/** 422: without its template nobody could read the answers. */
export function unknownTemplate(edition: number): Problem {
  return new Problem(
    422,
    'unprocessable',
    `There is no edition ${edition} of the template. Keep the record, and load the templates anew.`,
    {
      detailJa: `点検様式(第${edition}版)が見つかりません。端末の記録はそのまま残し、点検様式を読み込み直してください。`,
    },
  );
}
