import { accessEventWords } from '#libs/access-log';
import { csvOf } from '../http/csv.js';
/** As the page says it. */
const words = {
    ja: {
        header: ['日時', 'ログイン名', '氏名', '出来事', '操作した管理者', '接続元', 'ブラウザー'],
        fileName: 'アクセス記録.csv',
    },
    en: {
        header: ['Time (Japan)', 'Login name', 'Name', 'Event', 'Administrator', 'From', 'Browser'],
        fileName: 'access-log.csv',
    },
};
/** What the file of the access log is called. */
export const accessLogFileName = (language) => words[language].fileName;
/** The access log with a line for each event. */
export function accessLogCsv(rows, language) {
    const { header } = words[language];
    const events = accessEventWords[language];
    return csvOf(header, rows.map(({ at, loginName, displayName, event, actor, address, userAgent }) => [
        at,
        loginName,
        displayName,
        events[event],
        actor,
        address,
        userAgent,
    ]));
}
//# sourceMappingURL=access-log-csv.js.map