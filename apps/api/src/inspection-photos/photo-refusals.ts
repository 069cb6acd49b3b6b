import type { Wording } from '#libs/asset';
import { type PhotoRefusal, photoRefusals } from '#libs/contracts';
import { Problem } from '../http/problem.js';

const words: Readonly<Record<PhotoRefusal, Wording>> = {
  'not-an-image': {
    ja: '写真(JPEG・PNG・WebP)ではないため、保存できません。点検の記録は受け付け済みです。カメラで撮り直してください。',
    en: 'This is no photo (JPEG, PNG or WebP), so it is not kept. The record has been taken. Take the photo again with the camera.',
  },
  'too-many-pixels': {
    ja: '画素数が多すぎるため(5,000万画素まで)、保存できません。点検の記録は受け付け済みです。解像度を下げて撮り直してください。',
    en: 'It has too many pixels (at most 50 million), so it is not kept. The record has been taken. Take the photo again at a lower resolution.',
  },
  undecodable: {
    ja: '写真を読み取れないため、保存できません。点検の記録は受け付け済みです。撮り直してください。',
    en: 'The photo cannot be read, so it is not kept. The record has been taken. Take it again.',
  },
};

/** A noted refusal; one that nobody knows any more counts as undecodable. */
export const knownRefusal = (noted: unknown): PhotoRefusal =>
  photoRefusals.find((one) => one === noted) ?? 'undecodable';

/** A noted refusal in words. */
export const refusalWords = (refusal: string): Wording => words[knownRefusal(refusal)];

/** Why a problem that refusedPhoto made refuses. */
export const refusalOf = ({ extensions }: Problem): PhotoRefusal => knownRefusal(extensions.reason);

/** 422: refused for what it is; sent again it is refused again. */
export function refusedPhoto(refusal: string): Problem {
  const { ja, en } = refusalWords(refusal);
  return new Problem(422, 'photo-refused', en, { detailJa: ja, reason: refusal });
}

/** 422: what arrived is not what was told; the phone sends it from the beginning. */
export function brokenPhoto(): Problem {
  return new Problem(
    422,
    'photo-broken',
    'What arrived is not the photo that was told of. Send it again from the beginning.',
    {
      detailJa:
        '届いた写真が、点検の記録にある写真と一致しません。端末の写真はそのまま残し、はじめから送り直してください。',
      receivedBytes: 0,
    },
  );
}

/** 409: the phone goes on from `receivedBytes`. */
export function wrongOffset(receivedBytes: number): Problem {
  return new Problem(409, 'conflict', `${receivedBytes} bytes have arrived. Go on from there.`, {
    detailJa: `${receivedBytes}バイトまで届いています。続きから送ってください。`,
    receivedBytes,
  });
}
