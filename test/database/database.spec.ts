// The database itself.
import '../../db/connection-check.db.spec.js';
import '../../db/data-source.db.spec.js';
import '../../db/embedded.db.spec.js';
import '../../db/embedded/connections.db.spec.js';
import '../../db/isolation.db.spec.js';
import '../../db/schema.db.spec.js';
import '../support/empty-database.db.spec.js';
