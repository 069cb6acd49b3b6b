// Files that become rows.
import '../../apps/api/src/imports/fixed-asset-imports.db.spec.js';
import '../../apps/api/src/imports/import-columns.db.spec.js';
import '../../apps/api/src/imports/import-uploads.db.spec.js';
import '../../apps/api/src/imports/imports.db.spec.js';
import '../../apps/api/src/imports/imports.service.db.spec.js';
import '../../apps/api/src/imports/city-imports.db.spec.js';
import '../../apps/api/src/imports/district-imports.db.spec.js';
import '../../apps/api/src/imports/layer-editions.db.spec.js';
import '../../apps/api/src/imports/operation-imports.db.spec.js';
