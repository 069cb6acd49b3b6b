import { tenures } from '#libs/asset';
import type { CSSProperties, ReactNode } from 'react';
import { useText } from '../i18n/text.js';
import { depthClasses, imported, townClasses } from '../map/imported-colours.js';
import { tenureColours } from '../map/land-layers.js';
import type { SwitchableLayer } from '../map/map-view.js';

export interface ImportedKeysProps {
  /** Switched on, and there. */
  readonly shown: ReadonlySet<SwitchableLayer>;
  /** Year of the shown residents of towns. */
  readonly townYear: number | null;
}

/** What the lines, marks and areas of imported layers mean, for those that are shown. */
export function ImportedKeys({ shown, townYear }: ImportedKeysProps) {
  const text = useText();
  const words = text.map.imported;
  const line = (
    colour: string,
    label: string,
    colourName: string,
    style: CSSProperties['borderTopStyle'] = 'solid',
  ) => (
    <Entry key={label} label={label} colourName={colourName}>
      <span className="key-line" style={{ borderTopColor: colour, borderTopStyle: style }} />
    </Entry>
  );
  const mark = (sign: string, colour: string, label: string, colourName: string) => (
    <Entry key={label} label={label} colourName={colourName}>
      <span className="key-mark" style={{ color: colour }} aria-hidden="true">
        {sign}
      </span>
    </Entry>
  );
  const { colours } = words;
  const { tenures: tenureNames, tenureColours: tenureColourNames } = text.property;
  const entries = [
    ...(shown.has('land')
      ? tenures.map((tenure) =>
          line(
            tenureColours[tenure],
            tenureNames[tenure],
            tenureColourNames[tenure],
            tenure === 'owned' || tenure === 'co-owned' ? 'solid' : 'dashed',
          ),
        )
      : []),
    ...(shown.has('schoolDistricts')
      ? [
          line(imported.elementary, words.elementary, colours.purple),
          line(imported.juniorHigh, words.juniorHigh, colours.darkPurple, 'dashed'),
        ]
      : []),
    ...(shown.has('neighbourhoods')
      ? [line(imported.neighbourhood, text.map.layerNames.neighbourhoods, colours.green, 'dotted')]
      : []),
    ...(shown.has('localDistricts')
      ? [line(imported.district, text.map.layerNames.localDistricts, colours.brown, 'dashed')]
      : []),
    ...(shown.has('hazards') ? [line(imported.hazard, text.map.layerNames.hazards, colours.orange)] : []),
    ...(shown.has('shelters')
      ? [
          mark('▲', imported.shelter, words.emergency, colours.green),
          mark('■', imported.shelter, words.stay, colours.green),
        ]
      : []),
    ...(shown.has('busStops') ? [mark('○', imported.busStop, text.map.layerNames.busStops, colours.grey)] : []),
    ...(shown.has('otherShapes') ? [line(imported.other, text.map.layerNames.otherShapes, colours.brown)] : []),
  ];
  return (
    <>
      {entries.length > 0 && <ul className="legend-entries legend-due">{entries}</ul>}
      {shown.has('flood') && <FloodKey />}
      {shown.has('townPopulation') && townYear !== null && (
        <Ramp caption={words.towns(townYear)} classes={townClasses} label={(from) => from.toLocaleString('en-US')} />
      )}
    </>
  );
}

function FloodKey() {
  const { imported: words } = useText().map;
  return (
    <>
      <Ramp caption={words.depth} classes={depthClasses} label={String} />
      <ul className="legend-entries">
        <Entry label={words.pastFlood} colourName={words.colours.purple}>
          <span className="key-area" style={{ backgroundColor: imported.pastFlood, opacity: 0.5 }} />
        </Entry>
        <Entry label={words.unknownDepth} colourName={words.colours.grey}>
          <span className="key-area" style={{ backgroundColor: imported.unknownDepth }} />
        </Entry>
      </ul>
    </>
  );
}

interface RampProps {
  readonly caption: string;
  readonly classes: readonly { readonly from: number; readonly colour: string }[];
  readonly label: (from: number) => string;
}

function Ramp({ caption, classes, label }: RampProps) {
  return (
    <div className="population-key">
      <p className="legend-caption">{caption}</p>
      <ol>
        {classes.map(({ from, colour }) => (
          <li key={from}>
            <span style={{ backgroundColor: colour }} />
            {label(from)}
          </li>
        ))}
      </ol>
    </div>
  );
}

interface EntryProps {
  readonly label: string;
  /** Said to those who cannot see it. */
  readonly colourName: string;
  readonly children: ReactNode;
}

function Entry({ label, colourName, children }: EntryProps) {
  return (
    <li>
      {children}
      {label}
      <span className="colour-name">{colourName}</span>
    </li>
  );
}
