// Files that meet what somebody has edited.
import '../../apps/api/src/imports/held-rows.db.spec.js';
import '../../apps/api/src/imports/parts-round-trip.db.spec.js';
import '../../apps/api/src/imports/register-import.db.spec.js';
import '../../apps/api/src/imports/register-round-trip.db.spec.js';
import '../../apps/api/src/imports/undo-files.db.spec.js';
import '../../apps/api/src/imports/undo-import.db.spec.js';
