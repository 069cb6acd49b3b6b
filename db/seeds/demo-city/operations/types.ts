import type { OperationYear } from '#libs/facility-sheet';

/** 運営実績 of one facility in one fiscal year. */
export interface DemoOperationYear extends OperationYear {
  readonly id: string;
  readonly facilityId: string;
  readonly note: string | null;
}
