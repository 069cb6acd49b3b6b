import { type MajorCategory, majorCategories } from '#libs/asset';
import { skipToken, useQuery } from '@tanstack/react-query';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import type { DutyDraft } from './duty-draft.js';
import { dutiesReachQuery } from './legal-queries.js';

export interface FacilityCategoriesProps {
  readonly code: string;
  readonly draft: DutyDraft;
  readonly onDraft: (draft: DutyDraft) => void;
}

/** Of which categories the facilities are that get a duty. */
export function FacilityCategories({ draft, onDraft }: Omit<FacilityCategoriesProps, 'code'>) {
  const text = useText();
  const { categories } = draft;
  const choose = (category: MajorCategory, isChosen: boolean) =>
    onDraft({
      ...draft,
      categories: majorCategories.filter((one) => (one === category ? isChosen : categories.includes(one))),
    });
  return (
    <fieldset className="form-group">
      <legend>{text.legal.categories}</legend>
      <div className="duty-categories">
        {majorCategories.map((category) => (
          <label key={category} className="check">
            <input
              type="checkbox"
              checked={categories.includes(category)}
              onChange={(event) => choose(category, event.target.checked)}
            />
            {text.domain.categories[category]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How many facilities of the chosen categories get a duty, and how many have it already. */
export function DutyReach({ code, draft: { kind, categories } }: Pick<FacilityCategoriesProps, 'code' | 'draft'>) {
  const { legal, shell } = useText();
  const isAsked = kind !== 'other' && categories.length > 0;
  const query = isAsked && dutiesReachQuery(code, { kind, majorCategories: [...categories] });
  const reach = useQuery(query || { queryKey: ['no duties'], queryFn: skipToken });
  if (!isAsked) return legal.chooseCategory;
  if (!reach.data) return shell.loading;
  const [added, kept] = [digits(reach.data.added), digits(reach.data.kept)];
  return reach.data.added === 0 ? legal.reachNone(kept) : <strong>{legal.reach(added, kept)}</strong>;
}
