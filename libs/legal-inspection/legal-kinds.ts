/** A legal inspection as the law has it: what is inspected, by which law, and at most how many months apart. */
export interface LegalKind {
  readonly nameJa: string;
  readonly nameEn: string;
  readonly lawJa: string;
  readonly lawEn: string;
  readonly intervalMonths: number;
}

const kind = (nameJa: string, nameEn: string, lawJa: string, lawEn: string, intervalMonths: number): LegalKind => ({
  nameJa,
  nameEn,
  lawJa,
  lawEn,
  intervalMonths,
});

const buildingAct = (article: string) => [`建築基準法12条${article}`, 'Building Standards Act, art. 12'] as const;
const fireAct = ['消防法17条の3の3', 'Fire Service Act, art. 17-3-3'] as const;
const fireReport = ['消防法施行規則31条の6', 'Ordinance of the Fire Service Act, art. 31-6'] as const;
const electricityAct = ['電気事業法42条(保安規程)', 'Electricity Business Act, art. 42'] as const;
const hygieneAct = ['建築物衛生法4条', 'Act on Sanitation in Buildings, art. 4'] as const;
const fluorocarbonAct = ['フロン排出抑制法16条', 'Act on Fluorocarbons, art. 16'] as const;

/**
 * The inspections that public facilities have by law or national guideline, with the usual interval. The designated authority, the
 * safety rules of the house or the size of the plant may ask for another: a city sets the interval of each duty itself.
 */
export const legalKinds = {
  'special-building': kind('特定建築物の定期点検', 'Special building', ...buildingAct('1項・2項'), 36),
  'building-equipment': kind('建築設備の定期点検', 'Building equipment', ...buildingAct('3項・4項'), 12),
  'fire-doors': kind('防火設備の定期点検', 'Fire doors and shutters', ...buildingAct('3項・4項'), 12),
  lift: kind('昇降機の定期点検', 'Lift', ...buildingAct('3項・4項'), 12),
  'outer-wall-sounding': kind(
    '外壁タイル等の全面打診',
    'Sounding of tiled outer walls',
    '平成20年国土交通省告示282号',
    'MLIT notice 282 of 2008',
    120,
  ),
  'fire-equipment': kind('消防用設備の機器点検', 'Fire equipment, function', ...fireAct, 6),
  'fire-equipment-full': kind('消防用設備の総合点検', 'Fire equipment, full', ...fireAct, 12),
  'fire-report-specified': kind(
    '消防用設備の点検報告(特定防火対象物)',
    'Fire report, specified use',
    ...fireReport,
    12,
  ),
  'fire-report-other': kind('消防用設備の点検報告(非特定防火対象物)', 'Fire report, other use', ...fireReport, 36),
  'electrical-monthly': kind('自家用電気工作物の月次点検', 'Private electrical plant, monthly', ...electricityAct, 1),
  'electrical-yearly': kind('自家用電気工作物の年次点検', 'Private electrical plant, yearly', ...electricityAct, 12),
  'air-quality': kind('空気環境の測定', 'Air quality', ...hygieneAct, 2),
  'water-quality': kind('飲料水の水質検査', 'Drinking water', ...hygieneAct, 6),
  'drain-cleaning': kind('排水設備の清掃', 'Cleaning of drains', ...hygieneAct, 6),
  pests: kind('ねずみ・昆虫等の防除', 'Pest control', ...hygieneAct, 6),
  'water-tank-cleaning': kind('貯水槽の清掃', 'Cleaning of water tanks', ...hygieneAct, 12),
  'small-water-supply': kind(
    '簡易専用水道の検査',
    'Small private water supply',
    '水道法34条の2',
    'Water Supply Act, art. 34-2',
    12,
  ),
  boiler: kind('ボイラーの性能検査', 'Boiler', '労働安全衛生法41条', 'Industrial Safety and Health Act, art. 41', 12),
  refrigerator: kind(
    '冷凍機の自主検査',
    'Refrigerator',
    '高圧ガス保安法35条の2',
    'High Pressure Gas Safety Act, art. 35-2',
    12,
  ),
  smoke: kind('ばい煙の測定', 'Smoke and soot', '大気汚染防止法16条', 'Air Pollution Control Act, art. 16', 12),
  'septic-tank': kind('浄化槽の法定検査', 'Septic tank', '浄化槽法11条', 'Septic Tank Act, art. 11', 12),
  'fluorocarbon-simple': kind('業務用冷凍空調機器の簡易点検', 'Air conditioners, simple', ...fluorocarbonAct, 3),
  'fluorocarbon-regular': kind('業務用冷凍空調機器の定期点検', 'Air conditioners, regular', ...fluorocarbonAct, 36),
  playground: kind(
    '遊具の定期点検',
    'Playground equipment',
    '都市公園における遊具の安全確保に関する指針',
    'MLIT guideline on the safety of playground equipment',
    12,
  ),
} as const satisfies Record<string, LegalKind>;

export type LegalKindId = keyof typeof legalKinds;
export const legalKindIds = Object.keys(legalKinds) as [LegalKindId, ...LegalKindId[]];
