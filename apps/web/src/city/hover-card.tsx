import type { FacilityPoint } from '../map/facility-points.js';
import type { MethodName } from '../methods/method-name.js';
import { FacilityFacts } from './facility-facts.js';

export interface HoverCardProps {
  readonly point: FacilityPoint;
  readonly fiscalYear: number;
  readonly firstFiscalYear: number;
  readonly method: MethodName;
  /** Place of the pointer in the map, px. */
  readonly x: number;
  readonly y: number;
}

/** What lies under the pointer; the list says the same to everybody else. */
export function HoverCard({ x, y, ...facts }: HoverCardProps) {
  return (
    <div className="hover-card" style={{ transform: `translate(${x}px, ${y}px)` }} aria-hidden="true">
      <div className="hover-card-inside">
        <strong>{facts.point.name}</strong>
        <FacilityFacts {...facts} />
      </div>
    </div>
  );
}
