import type { MajorCategory } from '#libs/asset';
import { groupColours, groupOf } from '../map/category-groups.js';

export interface CategoryDotProps {
  readonly category: MajorCategory | null;
  /** What the city does not own is hollow. */
  readonly isOwn: boolean;
}

/** The colour of a category beside its name, as the map has it. */
export function CategoryDot({ category, isOwn }: CategoryDotProps) {
  if (!isOwn) return <span className="dot dot-others" />;
  return <span className="dot" style={{ backgroundColor: groupColours[groupOf(category)] }} />;
}
