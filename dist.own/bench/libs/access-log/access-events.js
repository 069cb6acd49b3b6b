const ja = {
    'sign-in': 'ログイン',
    'sign-in-failed': 'ログインの失敗',
    'sign-in-throttled': 'ログインの制限',
    'sign-out': 'ログアウト',
    'password-changed': 'パスワードの変更',
    'password-refused': '現在のパスワードの誤り',
    'second-factor-set': '二要素認証の設定',
    'second-factor-removed': '二要素認証の解除',
    'device-paired': '端末の登録',
    'device-revoked': '端末の登録の取り消し',
    invited: '利用者の追加',
    renamed: '氏名の変更',
    reset: '初回パスワードの再発行',
    disabled: '利用の停止',
    enabled: '利用の再開',
};
const en = {
    'sign-in': 'Signed in',
    'sign-in-failed': 'Sign-in failed',
    'sign-in-throttled': 'Sign-in held back',
    'sign-out': 'Signed out',
    'password-changed': 'Password changed',
    'password-refused': 'Present password wrong',
    'second-factor-set': 'Second factor set',
    'second-factor-removed': 'Second factor removed',
    'device-paired': 'Device paired',
    'device-revoked': 'Device revoked',
    invited: 'Added',
    renamed: 'Name changed',
    reset: 'New one-time password',
    disabled: 'Disabled',
    enabled: 'Enabled',
};
/** What happened at the door, in words: pages and files say the same. */
export const accessEventWords = { ja, en };
export const accessEvents = Object.keys(ja);
//# sourceMappingURL=access-events.js.map