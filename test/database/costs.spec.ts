// What the register costs.
import '../../apps/api/src/costs/cost-methods.db.spec.js';
import '../../apps/api/src/costs/costs.db.spec.js';
import '../../apps/api/src/estimates/estimates.db.spec.js';
import '../../apps/api/src/exports/exports.db.spec.js';
import '../../apps/api/src/overview/overview.db.spec.js';
import '../../apps/api/src/reductions/reductions.db.spec.js';
