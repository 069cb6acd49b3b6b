// Work that is left to a worker.
import '../../apps/api/src/imports/bad-files.db.spec.js';
import '../../apps/api/src/imports/import-jobs.db.spec.js';
import '../../apps/api/src/jobs/jobs.db.spec.js';
import '../../apps/worker/src/start-worker.db.spec.js';
