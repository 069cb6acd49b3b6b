import { Module } from '@nestjs/common';
import { AuditHeads } from './audit-heads.js';
import { AuditSealing } from './audit-sealing.service.js';
import { AuditVerification } from './audit-verification.service.js';

/** The journal sealed, signed and checked. */
@Module({ providers: [AuditHeads, AuditSealing, AuditVerification], exports: [AuditSealing, AuditVerification] })
export class AuditSealModule {}
