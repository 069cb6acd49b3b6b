import type { MajorCategory } from '#libs/asset';
import { groupColours, groupOf } from '../map/category-groups.js';

export interface CategoryDotProps {
  readonly category: MajorCategory | null;
  /** What the city does not own is hollow, as on the map. */
  readonly isOwn: boolean;
}

/** The colour of a category beside its name. */
export function CategoryDot({ category, isOwn }: CategoryDotProps) {
  const colour = groupColours[groupOf(category)];
  return isOwn ? (
    <span className="dot" style={{ backgroundColor: colour }} />
  ) : (
    <span className="dot dot-others" style={{ borderColor: colour }} />
  );
}
