export const publication = {
  lead: '公開すると、ログインしていない人も、次の項目だけを読めるようになります。はじめは公開されていません。',
  leaves: '公開される項目',
  leavesList:
    '市区町村の名称・行政区域・地区・人口、市が所有し廃止していない施設の名称・所在地・大分類・位置、年度ごとの更新費の合計（百万円単位）',
  stays: '公開されない項目',
  staysList:
    '施設ごとの費用・面積・備考・書類、建物・土地・利用の記録、市以外が所有する施設、廃止した施設、変更の記録、利用者',
  isPublic: '公開中',
  isClosed: '非公開',
  shown: (facilities: string, millionYen: string) =>
    `いま読めるもの：${facilities}施設、更新費の合計は年平均 ${millionYen}百万円`,
  files: {
    '': '市区町村の概要（JSON）',
    '/facilities': '施設の一覧（JSON）',
    '/costs': '年度ごとの更新費の合計（JSON）',
    '/layers': '行政区域と地区（JSON）',
  },
  open: '公開する',
  openTitle: (name: string) => `${name}の情報を公開しますか`,
  openHint:
    '上の「公開される項目」を、だれでも読めるようになります。あとで非公開に戻しても、それまでに読まれたものは取り消せません。',
  close: '非公開にする',
  closeTitle: (name: string) => `${name}の情報を非公開にしますか`,
  closeHint: 'ログインしていない人は読めなくなります。途中に保存された写しは、5分ほど残ることがあります。',
  nowPublic: '公開しました',
  nowClosed: '非公開にしました',
};
