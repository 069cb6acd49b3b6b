/** The words of a plan on paper. */
export const planPrint = {
  print: {
    heading: (name: string) => `更新計画案「${name}」`,
    headingOf: (city: string, name: string) => `${city} 更新計画案「${name}」`,
    hint: 'A4縦です。PDF にするには、印刷先に「PDF に保存」を選びます。白黒でも読めます。',
    summary: '要点',
    years: '年度別・財源別の費用',
    works: '年度別の工事',
    facilities: '施設',
    unit: (unit: string) => `単位: ${unit}`,
    treatments: '対策別の費用',
    goal: '目標',
    proof: '案の確かさ',
    solved: '計算日時',
    rest: (works: string, yen: string) => `ほか${works}件 ${yen}`,
    note: '地方債の元利償還と交付税措置は含みません。各欄は四捨五入しているため、合計と一致しないことがあります。',
    own: '一般財源・基金',
    back: '計画案の画面へ',
  },
};
