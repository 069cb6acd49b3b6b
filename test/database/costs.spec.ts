// What the register costs, and by which rules it is treated.
import '../../apps/api/src/costs/cost-methods.db.spec.js';
import '../../apps/api/src/costs/costs.db.spec.js';
import '../../apps/api/src/estimates/estimates.db.spec.js';
import '../../apps/api/src/exports/exports.db.spec.js';
import '../../apps/api/src/overview/overview.db.spec.js';
import '../../apps/api/src/reductions/reductions.db.spec.js';
import '../../apps/api/src/treatments/treatment-settings.db.spec.js';
