const paths = {
  close: 'M5 5l14 14M19 5L5 19',
  play: 'M7 4.500v15l12-7.500z',
  pause: 'M7 5v14M17 5v14',
  search: 'M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13zM15.500 15.500L20 20',
  layers: 'M12 3l9 5-9 5-9-5zM3.500 12.500L12 17l8.500-4.500M3.500 16.500L12 21l8.500-4.500',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 5v14',
  print: 'M7 8V3h10v5M6 17H4V9h16v8h-2M7 14h10v7H7z',
  download: 'M12 3v12M7 10.500l5 5 5-5M4 20h16',
  upload: 'M12 16V4M7 8.500l5-5 5 5M4 20h16',
  arrow: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  plus: 'M12 5v14M5 12h14',
  edit: 'M4 20l1-4L16.500 4.500l3 3L8 19zM14 7l3 3',
  undo: 'M9 6L4 10.500 9 15M4.500 10.500H14a5.500 5.500 0 0 1 0 9h-3',
  whole: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  bookmark: 'M6 4h12v16l-6-4.500L6 20z',
  filter: 'M4 6h16M7 12h10M10 18h4',
  warning: 'M12 4l9 16H3zM12 10v4.500M12 17.500v.2',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.500 20c.5-4 3.500-6 7.500-6s7 2 7.500 6',
  leave: 'M14 4h5v16h-5M10 8l-4 4 4 4M6.500 12H15',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.500 11v5.500M13.500 11v5.500',
} as const;

/** A line drawing beside a word, or alone in a button that has a label; hidden from screen readers. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The product's sign: a house in balance. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" fill="#17495f" />
      <path
        d="M6 22h20M6 22l4-3.500h12l4 3.500"
        fill="none"
        stroke="#9cc3d1"
        strokeWidth="1.600"
        strokeLinejoin="round"
      />
      <circle cx="16" cy="12" r="5" fill="#f5b544" />
      <path d="M16 17v5" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
