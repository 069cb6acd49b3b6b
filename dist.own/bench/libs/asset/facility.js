/** Who owns a facility: 市 / 県 / 国 / 民間 / 不明. Only what the city owns enters its cost; unknown waits for a decision. */
export const owners = ['city', 'prefecture', 'nation', 'private', 'unknown'];
/** 開設 / 休止 / 廃止. */
export const facilityStatuses = ['open', 'suspended', 'closed'];
/** 直営 / 指定管理 / 業務委託 / 貸付 / その他. */
export const managementForms = ['direct', 'designated', 'commissioned', 'leased', 'other'];
/** 鉄筋コンクリート / 鉄骨鉄筋コンクリート / 鉄骨 / 軽量鉄骨 / 木造 / コンクリートブロック / その他. */
export const structures = ['RC', 'SRC', 'S', 'LGS', 'W', 'CB', 'other'];
/** 部位: the five parts of the MEXT condition survey, in its order (roof, outer wall, interior, electrical, mechanical). */
export const componentKinds = ['roof', 'outer-wall', 'interior', 'electrical', 'mechanical'];
//# sourceMappingURL=facility.js.map