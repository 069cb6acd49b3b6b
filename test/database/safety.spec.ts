// What outlives a machine: backups and the sealed journal.
import '../../apps/api/src/audit-seal/audit-seal.db.spec.js';
import '../../apps/api/src/backup/backup.db.spec.js';
import '../../apps/api/src/backup/backup-photos.db.spec.js';
