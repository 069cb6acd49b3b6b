import type { Wording } from '#libs/asset';
import type { PhotoRefusal } from '#libs/contracts';
import { Problem } from '../http/problem.js';

const photoWords: Readonly<Record<PhotoRefusal, Wording>> = {
  'not-an-image': {
    ja: '写真(JPEG・PNG・WebP)ではないファイルがあります。その写真を外すか、選び直してください。',
    en: 'One of the files is no photo (JPEG, PNG or WebP). Leave it out or choose another.',
  },
  'too-many-pixels': {
    ja: '画素数が多すぎる写真があります(5,000万画素まで)。その写真を外すか、選び直してください。',
    en: 'One of the photos has too many pixels (at most 50 million). Leave it out or choose another.',
  },
  undecodable: {
    ja: '読み取れない写真があります。その写真を外すか、撮り直してください。',
    en: 'One of the photos cannot be read. Leave it out or take it again.',
  },
};

/** 422: which photo, from 1, and why; nothing of the report is kept. */
export function refusedReportPhoto(refusal: PhotoRefusal, number: number): Problem {
  const { ja, en } = photoWords[refusal];
  return new Problem(422, 'photo-refused', en, { detailJa: ja, reason: refusal, photo: number });
}

/** 422: the field that people do not see was filled in. */
export function notByPerson(): Problem {
  return new Problem(422, 'unprocessable', 'Leave the field "website" empty.', {
    detailJa: '自動入力された項目(website)があります。空にして、もう一度送ってください。',
  });
}

/** 422: what was sent once stays as it was sent. */
export function sentBefore(): Problem {
  return new Problem(422, 'operation-conflict', 'This report was sent before with other words. Send it as a new one.', {
    detailJa: 'この報告は、別の内容ですでに受け付けています。新しい報告として送ってください。',
  });
}

/** 409: a report is decided once; a decision is taken back first. */
export function alreadyDecided(): Problem {
  return new Problem(409, 'conflict', 'The report is decided already. Take that back first.', {
    detailJa: 'この報告は、すでに処理されています。先に処理を取り消してください。',
  });
}

/** 409: what came of it is gone on with as a finding. */
export function cannotReopen(): Problem {
  return new Problem(
    409,
    'conflict',
    'The report has become a finding. If nothing is to be done, dismiss the finding.',
    {
      detailJa:
        '不具合として受け付けた報告は、受付に戻せません。対応しない場合は、不具合を「対応不要」にしてください。',
    },
  );
}

/** 409: nobody goes on with it. */
export function findingIsClosed(): Problem {
  return new Problem(409, 'conflict', 'That finding is closed. Reopen it, or accept the report by itself.', {
    detailJa: 'この不具合は対応が終わっています。不具合を再開するか、この報告を新しい不具合として受け付けてください。',
  });
}
