/** Why a file cannot be drawn and what to do, in English and Japanese; null where it can. */
export function problemOfFile(reading) {
    if (reading.ok)
        return null;
    const { problem, version } = reading;
    if (problem === 'other-version') {
        return {
            detail: `This is PMTiles version ${version}; only version 3 can be read. Convert it, for instance with pmtiles convert.`,
            detailJa: `PMTilesのバージョン${version}のファイルです。読み取れるのはバージョン3だけです。変換してから登録してください。`,
        };
    }
    return words[problem];
}
const words = {
    'not-pmtiles': {
        detail: 'This is no PMTiles file. Choose a file that ends in .pmtiles.',
        detailJa: 'PMTiles形式のファイルではありません。拡張子 .pmtiles のファイルを選んでください。',
    },
    'unknown-tiles': {
        detail: 'The tiles of this file are of a kind that cannot be drawn (vector, PNG, JPEG, WebP and AVIF can).',
        detailJa: 'このファイルのタイルは表示できない種類です(ベクトル、PNG、JPEG、WebP、AVIFを表示できます)。',
    },
    'cut-off': {
        detail: 'The file is cut off. Copy or download it again.',
        detailJa: 'ファイルが途中で切れています。もう一度コピーまたはダウンロードしてください。',
    },
};
//# sourceMappingURL=base-map-problems.js.map