// The `chodo` command.
import '../../apps/cli/src/chodo.db.spec.js';
