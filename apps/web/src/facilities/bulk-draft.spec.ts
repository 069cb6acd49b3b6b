import { describe, expect, it } from '@jest/globals';
import { bulkFields, clear, mayBeCleared, readBulkDraft } from './bulk-draft.js';

describe('a decision for many facilities', () => {
  it('says only what was filled in', () => {
    expect(readBulkDraft({})).toEqual({});
    expect(readBulkDraft({ department: '  ', owner: '' })).toEqual({});
    expect(readBulkDraft({ department: ' 財産管理課 ', bundledManagement: 'false', status: 'closed' })).toEqual({
      department: '財産管理課',
      bundledManagement: false,
      status: 'closed',
    });
  });

  it('clears what may be nothing', () => {
    expect(readBulkDraft({ department: clear, managementForm: clear })).toEqual({
      department: null,
      managementForm: null,
    });
    const cleared = bulkFields.filter(mayBeCleared).map(({ key }) => key);
    expect(cleared).toEqual(['department', 'managementForm', 'majorCategory', 'smallCategory', 'propertyClass']);
  });
});
