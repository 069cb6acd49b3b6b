/** The words of what would make an impossible plan possible. */
export const planRemedies = {
  remedies: {
    oneOf: '次のどれか1つを行うと成り立ちます。',
    all: '全体',
    works: (which: string, now: string, value: string) =>
      `工事の数の上限（${which}）を1年${now}件から${value}件に上げる`,
    'steady-low': (now: string, value: string) => `年度の費用の下限を、財源の平均の${now}%から${value}%に下げる`,
    'steady-high': (now: string, value: string) => `年度の費用の上限を、財源の平均の${now}%から${value}%に上げる`,
    target: (now: string, value: string) => `健全度の目標を${now}点から${value}点に下げる`,
    targetMost: (most: string) => `今の条件では、${most}点より高くはできません。`,
    pairs: (pairs: string) => `次の近くの施設の工事が重なることを認める: ${pairs}`,
    pair: (one: string, other: string) => `${one}と${other}`,
    moves: (count: string) => `決めた工事を${count}件動かす`,
    leastMoves: (count: string) => `${count}件より少なくはできません。`,
    move: (name: string, treatment: string, from: string, to: string) => `${name}の${treatment}を${from}から${to}へ`,
    drop: (name: string, treatment: string, from: string) => `${name}の${treatment}（${from}）の固定をやめる`,
    giveUp: (name: string, decision: string) => `${name}の「${decision}」をやめる`,
    apply: '動かして計算し直す',
    comma: '、',
  },
};
