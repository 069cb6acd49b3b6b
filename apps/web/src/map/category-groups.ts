import { type MajorCategory, majorCategories } from '#libs/asset';

/** The seven colours of the legend; `other` also takes what has no category yet. */
export const categoryGroups = ['school', 'culture', 'sport', 'welfare', 'office', 'housing', 'other'] as const;
export type CategoryGroup = (typeof categoryGroups)[number];

/**
 * Found by search in OKLCH so that the smallest ΔE00 of any pair, seen with normal vision or simulated protanopia,
 * deuteranopia or tritanopia, is 18.8, and each has 3:1 against the map's paper (category-groups.spec.ts measures both).
 */
export const groupColours: Record<CategoryGroup, string> = {
  school: '#c27b33',
  culture: '#741750',
  sport: '#304c00',
  welfare: '#469998',
  office: '#2e47c8',
  housing: '#907af6',
  other: '#75695c',
};

const groupByCategory: Record<MajorCategory, CategoryGroup> = {
  市民文化系施設: 'culture',
  社会教育系施設: 'culture',
  'スポーツ・レクリエーション系施設': 'sport',
  産業系施設: 'office',
  学校教育系施設: 'school',
  子育て支援施設: 'school',
  '保健・福祉施設': 'welfare',
  医療施設: 'welfare',
  行政系施設: 'office',
  公営住宅: 'housing',
  公園: 'sport',
  供給処理施設: 'other',
  その他: 'other',
};

/** The legend group of one of the thirteen categories; uncategorised belongs to `other`. */
export const groupOf = (category: MajorCategory | null): CategoryGroup =>
  category ? groupByCategory[category] : 'other';

/** The categories that share a legend group, in the ministry's order. */
export const categoriesOf = (group: CategoryGroup): readonly MajorCategory[] =>
  majorCategories.filter((category) => groupByCategory[category] === group);
