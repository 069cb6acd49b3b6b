import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MemberRole } from './member-roles.js';

export type { MemberRole } from './member-roles.js';

/** An account in a city. */
@Entity('membership')
export class Membership {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  role!: MemberRole;

  /** A manager or inspector keeps to the facilities of these and to those given one by one. */
  @Column('text', { array: true, default: '{}' })
  departments!: string[];

  @Column('integer', { default: 1 })
  version!: number;
}

/** A facility given to a manager or inspector. */
@Entity('membership_facility')
export class MembershipFacility {
  @PrimaryColumn('text', { name: 'municipality_code' })
  municipalityCode!: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId!: string;

  @PrimaryColumn('uuid', { name: 'facility_id' })
  facilityId!: string;
}
