import type { Texts } from '../ja.js';

export const documents: Texts['documents'] = {
  title: 'Documents',
  empty: 'Drawings, photos, inspection records and contracts can be kept here.',
  add: 'Choose files to add',
  sending: 'Sending…',
  hint: 'Or drop files here. PDF, images, Word, Excel, PowerPoint, text; up to 50 MB each.',
  added: (count) => (count === 1 ? '1 document added' : `${count} documents added`),
  tooLarge: (name) => `${name}: larger than 50 MB. Split or compress it.`,
  edit: (title) => `Edit what is said of “${title}”`,
  remove: (title) => `Remove “${title}”`,
  removeHint: 'It leaves the list. Its file is kept, so that undo and the history can bring it back.',
  fields: { title: 'Title', kind: 'Kind', documentDate: 'Date of the document' },
  kinds: {
    drawing: 'Drawing',
    photo: 'Photo',
    inspection: 'Inspection',
    contract: 'Contract',
    plan: 'Plan',
    ledger: 'Ledger',
    other: 'Other',
  },
};
