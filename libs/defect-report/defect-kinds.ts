import type { ReportedComponent, Wording } from '#libs/asset';

/** What residents report, in the order in which it is offered: in the words of somebody who is no engineer, and the part that is usually meant. */
const words = {
  leak: { ja: '雨もり・水もれ', en: 'Water leak', component: 'roof' },
  peeling: { ja: 'かべ・外壁のはがれ、ひび', en: 'Wall peeling or cracked', component: 'outer-wall' },
  light: { ja: 'あかり(照明)がつかない', en: 'Light not working', component: 'electrical' },
  step: { ja: '段差・つまずきやすい所', en: 'Uneven ground, tripping place', component: 'grounds' },
  floor: { ja: 'ゆか・階段・手すりのこわれ', en: 'Floor, stairs or handrail broken', component: 'interior' },
  door: { ja: 'ドア・窓のこわれ', en: 'Door or window broken', component: 'interior' },
  water: { ja: 'トイレ・水道・空調のこわれ', en: 'Toilet, tap or air conditioning broken', component: 'mechanical' },
  playground: { ja: '遊具・ベンチのこわれ', en: 'Playground or bench broken', component: 'equipment' },
  fence: { ja: 'へい・フェンスのこわれ', en: 'Fence or wall around the site broken', component: 'grounds' },
  tree: { ja: '木・草', en: 'Trees or weeds', component: 'grounds' },
  other: { ja: 'そのほか', en: 'Something else', component: 'other' },
} as const satisfies Record<string, Wording & { readonly component: ReportedComponent }>;

export type DefectKind = keyof typeof words;

export const defectKinds = Object.keys(words) as readonly DefectKind[];

export const defectKindWords: Readonly<Record<DefectKind, Wording & { readonly component: ReportedComponent }>> = words;
