import type { FacilityPoint } from '../map/facility-points.js';
import { FacilityFacts } from './facility-facts.js';

export interface HoverCardProps {
  readonly point: FacilityPoint;
  readonly fiscalYear: number;
  /** Place of the pointer in the map, px. */
  readonly x: number;
  readonly y: number;
}

/** What lies under the pointer; the list says the same to everybody else. */
export function HoverCard({ point, fiscalYear, x, y }: HoverCardProps) {
  return (
    <div className="hover-card" style={{ transform: `translate(${x}px, ${y}px)` }} aria-hidden="true">
      <div className="hover-card-inside">
        <strong>{point.name}</strong>
        <FacilityFacts point={point} fiscalYear={fiscalYear} />
      </div>
    </div>
  );
}
