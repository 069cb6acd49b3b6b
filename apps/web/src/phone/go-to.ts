import type { InspectionFinding } from '#libs/contracts';
import { elementOf, type Question } from './draft.js';

/** The element of a finding, to which the way leads. */
export const findingElement = ({ findingId }: Pick<InspectionFinding, 'findingId'>): string => `finding-${findingId}`;

export const goToQuestion = (question: Question): void => goTo(elementOf(question), 'input, textarea');

export const goToFinding = (finding: Pick<InspectionFinding, 'findingId'>): void =>
  goTo(findingElement(finding), 'textarea');

function goTo(id: string, field: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.querySelector<HTMLElement>(field)?.focus({ preventScroll: true });
}
