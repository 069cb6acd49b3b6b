import { majorCategoryEn } from '#libs/asset';
import type { Texts } from '../ja.js';

export const domain: Texts['domain'] = {
  categories: { ...majorCategoryEn, none: 'Uncategorised' },
  groups: {
    school: 'Schools, childcare',
    culture: 'Culture, learning',
    sport: 'Sport, parks',
    welfare: 'Welfare, medical',
    office: 'Offices, industry',
    housing: 'Public housing',
    other: 'Supply, other',
  },
  colourNames: {
    school: 'orange',
    culture: 'plum',
    sport: 'dark green',
    welfare: 'teal',
    office: 'blue',
    housing: 'lavender',
    other: 'grey-brown',
  },
  owners: { city: 'City', prefecture: 'Prefecture', nation: 'Nation', private: 'Private', unknown: 'Unknown' },
  statuses: { open: 'Open', suspended: 'Suspended', closed: 'Closed' },
  managementForms: {
    direct: 'Run by the city',
    designated: 'Designated manager',
    commissioned: 'Commissioned',
    leased: 'Leased out',
    other: 'Other',
  },
  structures: {
    RC: 'Reinforced concrete (RC)',
    SRC: 'Steel-reinforced concrete (SRC)',
    S: 'Steel (S)',
    LGS: 'Light steel (LGS)',
    W: 'Wood (W)',
    CB: 'Concrete block (CB)',
    other: 'Other',
  },
  components: {
    roof: 'Roof',
    'outer-wall': 'Outer wall',
    interior: 'Interior',
    electrical: 'Electrical',
    mechanical: 'Mechanical',
  },
  actors: { administrator: 'Administrator', planner: 'Planner', viewer: 'Viewer' },
  works: { renovation: 'Renovation', rebuild: 'Rebuild' },
  causes: {
    due: 'due at its age',
    missed: 'missed renovation, spread over ten years',
    overdue: 'older than 60, spread over ten years',
  },
  exclusions: {
    'not-city-owned': 'not owned by the city',
    'owner-unknown': 'owner unknown',
    closed: 'closed',
    uncategorised: 'uncategorised',
    'no-floor-area': 'floor area unknown',
    'no-built-year': 'built year unknown',
  },
};
