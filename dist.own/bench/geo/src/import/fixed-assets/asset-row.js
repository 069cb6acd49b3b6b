/** 財産番号-枝番, as it stands at buildings and lots. */
export function assetLabel({ number, branch }) {
    return branch === '' ? number : `${number}-${branch}`;
}
//# sourceMappingURL=asset-row.js.map