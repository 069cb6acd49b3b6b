export const audit = {
  at: '日時',
  actor: '変更した人',
  what: '対象',
  changes: '変更内容',
  reason: '理由',
  entity: '種類',
  operation: '操作',
  facility: '施設',
  chooseFacility: '施設を選ぶ',
  everyFacility: 'すべての施設に戻す',
  count: (count: string) => `${count}件`,
  nothing: '条件に合う変更はありません。',
};
