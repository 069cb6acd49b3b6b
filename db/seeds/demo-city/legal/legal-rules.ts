import type { LegalKindId } from '#libs/legal-inspection';
import type { DemoFacility } from '../types.js';

/** Which facilities have an inspection of a kind, who does it, and what it finds where it finds something. */
export interface LegalRule {
  readonly kind: LegalKindId;
  readonly applies: (facility: DemoFacility, floorAreaM2: number) => boolean;
  readonly name: string | null;
  readonly contractor: string;
  readonly defect: string;
}

const rule = (
  kind: LegalKindId,
  applies: LegalRule['applies'],
  contractor: string,
  defect: string,
  name: string | null = null,
): LegalRule => ({ kind, applies, contractor, defect, name });

const isFrom =
  (leastM2: number): LegalRule['applies'] =>
  (_, floorAreaM2) =>
    floorAreaM2 >= leastM2;

const isTall = ({ buildings }: DemoFacility): boolean => buildings.some(({ storeysAbove }) => (storeysAbove ?? 0) >= 3);

/** Rules of thumb with round sizes: what a real city has to have inspected follows from its plant and its authority. */
export const legalRules: readonly LegalRule[] = [
  rule('special-building', isFrom(1_500), '架空建築設計事務所', '外壁の一部に浮きと爆裂。次年度に補修。'),
  rule('building-equipment', isFrom(4_000), '架空建築設計事務所', '非常用照明2台が不点灯。'),
  rule('fire-equipment', isFrom(1_000), '架空防災設備', '誘導灯の電池切れ3台、消火器の期限切れ2本。'),
  rule(
    'lift',
    (facility, floorAreaM2) => floorAreaM2 >= 3_000 && isTall(facility),
    '架空昇降機サービス',
    '主索の摩耗。交換を計画する。',
    '1号機',
  ),
  rule('electrical-yearly', isFrom(3_000), '架空電気保安協会', '高圧ケーブルの絶縁抵抗が低下。'),
  rule('water-tank-cleaning', isFrom(4_000), '架空ビル管理', '受水槽の防虫網が破損。'),
  rule('air-quality', isFrom(8_000), '架空環境測定センター', '二酸化炭素濃度が基準を超過(会議室)。'),
  rule(
    'playground',
    ({ majorCategory }) => majorCategory === '公園',
    '架空造園土木',
    'ブランコの吊り金具が摩耗。使用を止めて交換する。',
  ),
];
