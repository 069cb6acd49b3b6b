export const funding = {
  title: '財源の内訳',
  why: '設定の補助率・地方債の条件・基金で、年度ごとの費用をだれが払うかを示します。改修は長寿命化、建替えは建替えの条件で起債し、設計・修繕・運営は一般財源で払うものとします。',
  method: '財源を見る方法',
  sources: {
    costYen: '費用',
    grantYen: '国・県の補助',
    bondYen: '地方債',
    reserveYen: '基金',
    generalYen: '一般財源',
    returnedYen: '交付税措置',
    ownYen: '実質負担',
    shortfallYen: '不足額',
  },
  withoutTerms: (names: readonly string[]) =>
    `「${names.join('」「')}」は地方債の条件が入力されていない年度があり、その年度は起債しないものとしています。`,
  toTerms: '地方債の条件を入力する',
  noLine: '更新に使える額が入力されていないため、基金の取り崩しと不足額は計算していません。',
  toMoney: '使える額を入力する',
  summary: (own: string, returned: string, shortfall: string | null) =>
    `実質負担 ${own}（地方債のうち交付税措置 ${returned}）${shortfall === null ? '' : `／使える額と基金で足りない額 ${shortfall}`}`,
};
