export const savedFilters = {
  title: '保存した絞り込み',
  empty: 'まだありません。条件や並び順を選んでから保存すると、ここから1回で呼び出せます。',
  nothingToSave: '条件も並び順も選ばれていないため、保存するものはありません。',
  name: '絞り込みの名前',
  nameHint: '今の条件と並び順を、この名前で保存します。例: 旧耐震の学校',
  save: '今の絞り込みを保存',
  saved: (name: string) => `「${name}」を保存しました`,
  current: '表示中',
  rename: (name: string) => `「${name}」の名前を変える`,
  remove: (name: string) => `「${name}」を削除`,
};
