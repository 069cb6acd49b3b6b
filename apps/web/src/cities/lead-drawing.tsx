import { groupColours } from '../map/category-groups.js';

/** Places of the drawing: x, y, radius, legend group. */
const places = [
  [86, 64, 7, 'school'],
  [118, 46, 4.5, 'sport'],
  [142, 82, 9, 'office'],
  [112, 98, 5, 'culture'],
  [164, 58, 5, 'housing'],
  [176, 104, 6.5, 'school'],
  [134, 124, 4.5, 'welfare'],
  [206, 76, 4.5, 'other'],
  [98, 140, 6, 'culture'],
  [160, 146, 5, 'sport'],
  [214, 124, 8, 'housing'],
  [62, 104, 4.5, 'welfare'],
  [192, 38, 4, 'school'],
  [240, 96, 4.5, 'school'],
  [70, 164, 4.5, 'school'],
] as const;

/** A shore with its buildings, for the eye only: nothing in it is data. */
export function LeadDrawing() {
  return (
    <svg className="lead-drawing" viewBox="0 0 360 200" aria-hidden="true">
      <rect width="360" height="200" rx="14" fill="#d9e6ea" />
      <path
        d="M14 0H262c14 14-4 28 8 44s26 20 20 40-32 22-30 44 20 20 6 42-34 14-46 30H14A14 14 0 0 1 0 186V14A14 14 0 0 1 14 0z"
        fill="#f6f3e9"
      />
      <path
        d="M0 30c26 6 44-8 62 6s4 40-18 46-30-4-44 4zM0 150c22-8 40 2 44 20s-10 26-14 30H14A14 14 0 0 1 0 186z"
        fill="#e6ebd8"
      />
      <path d="M0 118c40 10 60-18 98-8s54 22 92 12 44-18 70-12" fill="none" stroke="#cfe0e6" strokeWidth="5" />
      <path
        d="M30 0c10 50 60 60 100 66s80 14 142 2M130 66c-4 50-20 90-22 134M210 0c-8 40-4 70 4 100s-10 70-14 100"
        fill="none"
        stroke="#e2dccb"
        strokeWidth="3"
      />
      <path
        d="M60 36c30 30 24 90-14 130M130 66c40 30 60 60 62 134"
        fill="none"
        stroke="#d6cfbd"
        strokeDasharray="3 4"
      />
      {places.map(([x, y, radius, group]) => (
        <circle key={`${x} ${y}`} cx={x} cy={y} r={radius} fill={groupColours[group]} stroke="#fff" strokeWidth="1.5" />
      ))}
    </svg>
  );
}
