/** 軽微 / 中程度 / 著しい / 危険: how bad a finding is. */
export const severities = ['minor', 'moderate', 'serious', 'dangerous'] as const;
export type Severity = (typeof severities)[number];
