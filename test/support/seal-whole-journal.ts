import { setTimeout as pause } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { AuditSealing } from '../../apps/api/src/audit-seal/audit-sealing.service.js';
import { AuditVerification } from '../../apps/api/src/audit-seal/audit-verification.service.js';

/** Seals until no row is left; on a shared server one may have to wait for transactions of other databases, too. */
export async function sealWholeJournal(app: INestApplicationContext): Promise<void> {
  const verification = app.get(AuditVerification);
  await app.get(AuditSealing).seal();
  while ((await verification.verify()).unsealedRows > 0) {
    await pause(100);
    await app.get(AuditSealing).seal();
  }
}
