// The register, edited by hand.
import '../../apps/api/src/base-map/base-map.db.spec.js';
import '../../apps/api/src/documents/documents.db.spec.js';
import '../../apps/api/src/facilities/facilities.db.spec.js';
import '../../apps/api/src/facilities/facility-box.db.spec.js';
import '../../apps/api/src/history/history.db.spec.js';
import '../../apps/api/src/map/map.db.spec.js';
import '../../apps/api/src/operations/operations.db.spec.js';
import '../../apps/api/src/property/carried-events.db.spec.js';
import '../../apps/api/src/property/property.db.spec.js';
