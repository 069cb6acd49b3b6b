import { errorCode, errorLine } from '#db/start-error';
/** The job was begun several times, and each time its worker was gone before the end. */
export const abandoned = 'abandoned';
const filesMissing = 'files-missing';
const wordings = {
    [abandoned]: {
        ja: 'この取込の処理中にプログラムが何度も停止したため、中止しました。登録簿は変更されていません。',
        en: 'Given up: the program was stopped several times while working on this import. The register was not changed.',
    },
    [filesMissing]: {
        ja: '取込のファイルが見つかりません。もう一度ファイルを取り込んでください。登録簿は変更されていません。',
        en: 'The files of this import are missing; drop them again. The register was not changed.',
    },
};
/** What is noted of an error in the import; a path of this machine is nobody's business. */
export function failureOf(error) {
    return errorCode(error) === 'ENOENT' ? filesMissing : errorLine(error).slice(0, 500);
}
/** A noted failure in words. */
export function failureWords(noted) {
    return (wordings[noted] ?? {
        ja: `取込を処理できませんでした(${noted})。登録簿は変更されていません。`,
        en: `This import could not be done (${noted}). The register was not changed.`,
    });
}
//# sourceMappingURL=failure.js.map