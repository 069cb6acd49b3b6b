/** 部位修繕 / 大規模改修 / 長寿命化改修 / 建替え / 建替え(縮小) / 除却. */
export const treatmentKinds = [
  'repair',
  'renovation',
  'life-extension',
  'rebuild',
  'rebuild-smaller',
  'demolition',
] as const;
export type TreatmentKind = (typeof treatmentKinds)[number];

/** Whether a work puts a new building in the place of the old one. */
export function isRebuild(kind: TreatmentKind): boolean {
  return kind === 'rebuild' || kind === 'rebuild-smaller';
}
