// Who may come in, and what they may do.
import '../../apps/api/src/accounts/members.db.spec.js';
import '../../apps/api/src/accounts/oidc.db.spec.js';
import '../../apps/api/src/accounts/own-means.db.spec.js';
import '../../apps/api/src/accounts/session.db.spec.js';
import '../../apps/api/src/accounts/work.db.spec.js';
import '../../apps/api/src/http/requests.db.spec.js';
import '../../apps/api/src/public-data/public-data.db.spec.js';
