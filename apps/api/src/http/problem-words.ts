import type { Problem, ProblemKind } from './problem.js';

/** What to do about a problem of a kind, in Japanese; said where nothing more exact is known. */
export const adviceJa: Readonly<Record<ProblemKind, string>> = {
  'bad-request': '送られた内容を読み取れません。入力内容を確かめて、もう一度送ってください。',
  unauthenticated: 'ログインしてください。',
  'second-factor-required': '認証アプリに表示されている6桁の確認コードを入力してください。',
  'password-change-required': '先に、初回パスワードをご自身のパスワードに変更してください。',
  'too-many': '回数が多すぎます。しばらく待ってから、もう一度お試しください。',
  forbidden: 'この操作は許可されていません。このサーバーの画面から操作してください。',
  'not-found': '見つかりません。削除されたか、アドレスが違っています。一覧から開き直してください。',
  conflict: '登録済みの内容と食い違うため、できません。画面を開き直し、現在の内容を確かめてください。',
  stale: '開いている間に、ほかの人が変更しました。画面を開き直してください。',
  'precondition-required': '変更には、編集した版の番号が必要です。画面を開き直して、もう一度保存してください。',
  'too-large': '大きすぎます。いくつかに分けて送ってください。',
  'unsupported-media-type': 'この形式では受け取れません。',
  unprocessable: '内容は読み取れましたが、このままでは処理できません。入力内容を確かめてください。',
  'operation-conflict':
    '同じ操作番号で、別の内容がすでに受け付けられています。端末の記録はそのまま残し、新しい版として送り直してください。',
  'photo-broken': '写真が途中で壊れました。端末の写真はそのまま残し、はじめから送り直してください。',
  'photo-refused': 'この写真は保存できません。点検の記録は受け付け済みです。別の写真を撮り直してください。',
  'storage-full':
    'サーバーの保存領域が足りません。受け付け済みの記録は失われていません。空きができてから送り直してください。',
  unavailable: '現在、利用できません。しばらくしてから、もう一度お試しください。',
  internal: 'サーバーで問題が起きました(記録済みです)。しばらくしてから、もう一度お試しください。',
};

/** What a problem is told as in Japanese. */
export function wordsJaOf({ kind, extensions }: Problem): string {
  const { detailJa } = extensions;
  return typeof detailJa === 'string' ? detailJa : adviceJa[kind];
}
