export const registerWords = {
    ja: {
        fileName: (city) => `施設台帳_${city}.xlsx`,
        sheets: { facilities: '施設', buildings: '棟', functions: '機能', land: '土地' },
        legend: '凡例',
        notes: [
            '【使い方】「施設」「棟」「機能」「土地」のシートを編集し、「取込」の画面に置くと、変更だけが登録簿に反映されます(確認してから確定します)。',
            '1行目とA・B列(ID・版)は非表示です。消したり書き換えたりしないでください。列の並べ替え・行の並べ替えはかまいません。',
            '新しい施設・棟・機能・土地は、行を加えて入力します(ID・版は空欄のまま)。棟の行には施設名を、機能の行には施設名と棟名を入れてください。同じ名称の施設があるときは所在地も入れます。',
            '施設名のない土地は、施設に属さない土地として登録されます。土地の形(地図の図形)は書き出しません。',
            '行を消しても、登録簿からは削除されません。セルを空欄にすると、その項目は「不明(空欄)」になります。',
            '大分類・所有・状態・運営形態・構造・権原などは、この表の言葉だけが使えます。建築年度は 1970、S45、昭和45年 のどれでも入力できます。',
            '「施設」と「棟」のシートの右端に見出しを付けて列を加えると、「その他の項目」として登録されます。',
            '書き出した後に登録簿でも変わった項目は、取込のときに両方の値を見比べて選べます。',
        ],
    },
    en: {
        fileName: (city) => `register_${city}.xlsx`,
        sheets: { facilities: 'Facilities', buildings: 'Buildings', functions: 'Functions', land: 'Land' },
        legend: 'Key',
        notes: [
            'How to use: edit the sheets of facilities, buildings, functions and land and drop the file on the import page; only changes are written, after a preview.',
            'Row 1 and columns A and B (id and version) are hidden; leave them as they are. Columns and rows may be put in another order.',
            'To add a facility, building, function or lot, add a row and leave id and version blank. Beside a building enter its facility, beside a function its facility and building, and the address where several bear the name.',
            'Land without the name of a facility is land that nothing stands on. Its shape on the map does not travel in this file.',
            'Nothing is deleted from the register when a row is missing. A cell left blank makes its field not known.',
            'Category, owner, status, management, structure, tenure and the like take only the words above. Fiscal years may be written 1970, S45 or 昭和45年.',
            'On the sheets of facilities and buildings a column added on the right under a header of its own is kept as a further attribute.',
            'Where the register was changed too since the export, both values are shown and you choose.',
        ],
    },
};
//# sourceMappingURL=register-words.js.map