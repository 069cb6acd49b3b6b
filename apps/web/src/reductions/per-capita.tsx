import { perCapitaTarget } from '#libs/reduction-target';
import { useState } from 'react';
import { areaText, percentText } from '../format/quantity.js';
import { TextInput } from '../forms/inputs.js';
import { readNumber } from '../forms/read-number.js';
import { useLanguage } from '../i18n/text.js';

/** 壱岐市, as its plan computes it. */
const iki = { floorAreaM2: '292,058', futureResidents: '18,151', floorAreaM2PerResident: '11.7' };
const keys = ['floorAreaM2', 'futureResidents', 'floorAreaM2PerResident'] as const;

/** How much floor area fits the future population at today's area per resident; begins with the example of Iki. */
export function PerCapita() {
  const { language, text } = useLanguage();
  const [typed, setTyped] = useState(iki);
  const values = keys.map((key) => readNumber(typed[key]));
  const [floorAreaM2, futureResidents, floorAreaM2PerResident] = values.map((read) =>
    read.ok ? (read.value ?? 0) : 0,
  );
  const isComplete = floorAreaM2 && futureResidents && floorAreaM2PerResident;
  const target = isComplete ? perCapitaTarget({ floorAreaM2, futureResidents, floorAreaM2PerResident }) : null;
  return (
    <details className="fold">
      <summary>{text.reductions.perCapita}</summary>
      <p className="field-hint">{text.reductions.perCapitaHint}</p>
      <div className="form-row">
        {keys.map((key, place) => (
          <TextInput
            key={key}
            label={text.reductions.perCapitaFields[key]}
            kind="number"
            unit={text.reductions.perCapitaUnits[key]}
            value={typed[key]}
            error={values[place]?.ok ? null : text.forms.wrong.area}
            onChange={(value) => setTyped({ ...typed, [key]: value })}
          />
        ))}
      </div>
      {target && (
        <p>
          {text.reductions.perCapitaResult(
            areaText(target.targetFloorAreaM2, language),
            areaText(target.reductionM2, language),
            percentText(target.reductionShare),
          )}
        </p>
      )}
    </details>
  );
}
