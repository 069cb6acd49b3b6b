import { type MajorCategory, majorCategories } from '#libs/asset';
import { skipToken, useQuery } from '@tanstack/react-query';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import type { DutyDraft } from './duty-draft.js';
import { dutiesReachQuery } from './legal-queries.js';

export interface FacilityCategoriesProps {
  readonly code: string;
  readonly draft: DutyDraft;
  readonly isWrong: boolean;
  readonly onDraft: (draft: DutyDraft) => void;
}

/** Of which categories the facilities are that get a duty, and how many that are. */
export function FacilityCategories({ code, draft, isWrong, onDraft }: FacilityCategoriesProps) {
  const text = useText();
  const { categories } = draft;
  const choose = (category: MajorCategory, isChosen: boolean) =>
    onDraft({
      ...draft,
      categories: majorCategories.filter((one) => (one === category ? isChosen : categories.includes(one))),
    });
  return (
    <fieldset className="form-group" aria-describedby="duty-reach">
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
      <p id="duty-reach" aria-live="polite" className={isWrong && categories.length === 0 ? 'field-error' : undefined}>
        {categories.length === 0 ? text.legal.chooseCategory : <Reach code={code} draft={draft} />}
      </p>
    </fieldset>
  );
}

function Reach({ code, draft: { kind, categories } }: Pick<FacilityCategoriesProps, 'code' | 'draft'>) {
  const { legal, shell } = useText();
  const query = kind === 'other' ? null : dutiesReachQuery(code, { kind, majorCategories: [...categories] });
  const reach = useQuery(query ?? { queryKey: ['no duties'], queryFn: skipToken });
  if (!reach.data) return shell.loading;
  const [added, kept] = [digits(reach.data.added), digits(reach.data.kept)];
  return reach.data.added === 0 ? legal.reachNone(kept) : <strong>{legal.reach(added, kept)}</strong>;
}
