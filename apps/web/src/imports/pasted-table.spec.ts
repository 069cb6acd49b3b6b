import { describe, expect, it } from '@jest/globals';
import { pastedFile, pastedTable } from './pasted-table.js';

describe('pastedTable', () => {
  it('counts rows and columns as a spreadsheet copies them', () => {
    expect(pastedTable('施設名\t延床面積\r\n中央公民館\t1200\r\n')).toMatchObject({ rows: 2, columns: 2 });
    expect(pastedTable('施設名\t備考\t所在地\n公民館\t"1行目\n2行目"\t番町\n')).toMatchObject({ rows: 2, columns: 3 });
    expect(pastedTable('型\t高さ\n窓\t5"\n扉\t7"\n')).toMatchObject({ rows: 3, columns: 2 });
  });

  it.each(['', '中央公民館', '中央公民館\t1200', '一行目\n二行目\n'])('is no table: %j', (text) => {
    expect(pastedTable(text)).toBeNull();
  });

  it('becomes a file with the very text', async () => {
    const text = '施設名\t延床面積\n中央公民館\t1200\n';
    const file = pastedFile(pastedTable(text)!, '貼り付け.tsv');
    expect([file.name, await file.text()]).toEqual(['貼り付け.tsv', text]);
  });
});
