// What whoever runs the server relies on.
import '../../apps/api/src/http/limits.db.spec.js';
import '../../apps/api/src/log/log.db.spec.js';
import '../../apps/api/src/metrics/metrics.db.spec.js';
