import type { TreatmentKind } from '#libs/treatments';

/** How a treatment is drawn wherever it stands: on the map, in the schedule, in legends. */
export interface TreatmentLook {
  readonly colour: string;
  /** Of the letter on the colour. */
  readonly ink: string;
  /** Outline as SVG path in a box of 24 × 24. */
  readonly path: string;
  /** Where the letter stands on it, from above. */
  readonly letterY: number;
}

const dark = '#1a1a1a';
const light = '#ffffff';

/** Colours safe under colour-vision deficiency (Okabe–Ito), each with a shape of its own. */
export const treatmentLooks: Readonly<Record<TreatmentKind, TreatmentLook>> = {
  repair: { colour: '#f0e442', ink: dark, path: 'M12 2a10 10 0 1 1 0 20a10 10 0 1 1 0-20z', letterY: 12.5 },
  renovation: { colour: '#cc79a7', ink: dark, path: 'M12 1.5L23 9.7L18.8 22.500H5.2L1 9.7z', letterY: 13 },
  'life-extension': { colour: '#0072b2', ink: light, path: 'M12 0.500L23.500 12L12 23.500L0.500 12z', letterY: 12.5 },
  rebuild: { colour: '#56b4e9', ink: dark, path: 'M3 3H21V21H3z', letterY: 12.5 },
  'rebuild-smaller': { colour: '#009e73', ink: dark, path: 'M12 0.500L23.500 22.500H0.500z', letterY: 16 },
  demolition: {
    colour: '#d55e00',
    ink: dark,
    path: 'M6.500 1L12 4.500L17.500 1L23 6.500L19.500 12L23 17.500L17.500 23L12 19.500L6.500 23L1 17.500L4.500 12L1 6.500z',
    letterY: 12.5,
  },
};

export const treatmentOutline = dark;

/** What is drawn of a plan: its works, and the closing of a building. */
export type PlanSign = TreatmentKind | 'closing';

export const signLooks: Readonly<Record<PlanSign, TreatmentLook>> = {
  ...treatmentLooks,
  closing: {
    colour: '#3f4650',
    ink: light,
    path: 'M7.5 1H16.5L23 7.5V16.5L16.5 23H7.500L1 16.5V7.5z',
    letterY: 12.5,
  },
};
