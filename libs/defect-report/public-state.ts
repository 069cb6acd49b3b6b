/** How far a report has come with the office: 受付 / 不具合として受付 / 既存の不具合に統合 / 対象外. */
export const reportStatuses = ['received', 'accepted', 'joined', 'rejected'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

/** Why nothing comes of a report: いたずら・広告 / 市の施設ではない / 異常なし / すでに対応済み. */
export const rejectionReasons = ['spam', 'not-ours', 'no-defect', 'already-mended'] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** What a resident is told: 受付 → 確認中 → 対応予定 → 完了, or 対応しない. */
export const publicStates = ['received', 'checking', 'planned', 'done', 'declined'] as const;
export type PublicState = (typeof publicStates)[number];

const stateOfFinding: Readonly<Record<string, PublicState>> = {
  reported: 'checking',
  confirmed: 'planned',
  prioritised: 'planned',
  ordered: 'planned',
  repaired: 'done',
  verified: 'done',
  dismissed: 'declined',
};

/** The state of a report follows the finding that came of it; one whose finding has gone is looked at again. */
export function publicStateOf(status: ReportStatus, findingStatus: string | null): PublicState {
  if (status === 'received') return 'received';
  if (status === 'rejected') return 'declined';
  return stateOfFinding[findingStatus ?? ''] ?? 'checking';
}

/** Days after closing for which the contact of whoever sent a report is kept. */
export const contactKeptDays = 30;
