import { describe, expect, it } from '@jest/globals';
import { chooseFiles } from './choose-files.js';

const file = (name: string, size = 10) => ({ name, size });

describe('chooseFiles', () => {
  it('says of each file that cannot be sent why', () => {
    const chosen = chooseFiles([file('一覧.csv'), file('空.csv', 0), file('大.xlsx', 60 * 1024 * 1024)]);
    expect(chosen.accepted.map(({ name }) => name)).toEqual(['一覧.csv']);
    expect(chosen.refused).toEqual([
      { name: '空.csv', why: 'empty' },
      { name: '大.xlsx', why: 'too-large' },
    ]);
  });

  it('leaves hidden files of a folder out without a word', () => {
    const names = ['.DS_Store', 'Thumbs.db', '~$施設.xlsx', 'desktop.ini'];
    expect(chooseFiles(names.map((name) => file(name)))).toEqual({ accepted: [], refused: [] });
  });

  it('takes two hundred at once', () => {
    const chosen = chooseFiles(Array.from({ length: 202 }, (_, i) => file(`${i}.csv`)));
    expect(chosen.accepted).toHaveLength(200);
    expect(chosen.refused).toEqual([
      { name: '200.csv', why: 'too-many' },
      { name: '201.csv', why: 'too-many' },
    ]);
  });
});
