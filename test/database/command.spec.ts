// The `chodo` command.
import '../../apps/cli/src/chodo.db.spec.js';
import '../../apps/cli/src/chodo-upkeep.db.spec.js';
