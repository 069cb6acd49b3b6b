// When to renew what.
import '../../apps/api/src/plans/plan-changes.db.spec.js';
import '../../apps/api/src/plans/plan-decisions.db.spec.js';
import '../../apps/api/src/plans/plan-details.db.spec.js';
import '../../apps/api/src/plans/plan-estimates.db.spec.js';
import '../../apps/api/src/plans/plan-goals.db.spec.js';
import '../../apps/api/src/plans/plan-money.db.spec.js';
import '../../apps/api/src/plans/plans.db.spec.js';
