import { useText } from '../i18n/text.js';
import { type FacilityFilter, isEveryFacility } from '../map/map-view.js';
import { useSeesOnlyOwn } from '../session/permission.js';

export interface FoundNothingProps {
  readonly filter: FacilityFilter;
  readonly isPending?: boolean;
}

/** In the place of a list without rows: why, and to whom nothing was entrusted, what to do. */
export function FoundNothing({ filter, isPending = false }: FoundNothingProps) {
  const { shell, city } = useText();
  const isConfined = useSeesOnlyOwn();
  if (isPending) return <p className="empty">{shell.loading}</p>;
  if (!isConfined || !isEveryFacility(filter)) return <p className="empty">{city.foundNothing}</p>;
  return (
    <div className="empty">
      <strong>{city.noLot}</strong>
      <p>{city.noLotHint}</p>
    </div>
  );
}
