import { useText } from '../i18n/text.js';
import { offeredLayers } from '../map/layer-needs.js';
import { switchableLayers, type SwitchableLayer } from '../map/map-view.js';
import { Icon } from '../shell/icons.js';

export interface LayerMenuProps {
  readonly layers: ReadonlySet<SwitchableLayer>;
  /** Keys of the layers that the city has. */
  readonly available: readonly string[];
  readonly onChange: (layers: ReadonlySet<SwitchableLayer>) => void;
}

/** Switches for what lies below the facilities. */
export function LayerMenu({ layers, available, onChange }: LayerMenuProps) {
  const text = useText();
  const offered = offeredLayers(available);
  if (offered.length === 0) return null;
  const toggle = (layer: SwitchableLayer, isOn: boolean) =>
    onChange(new Set(switchableLayers.filter((other) => (other === layer ? isOn : layers.has(other)))));
  return (
    // Escape closes the menu from any of its switches.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <details
      className="layer-menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.currentTarget.open = false;
        event.currentTarget.querySelector('summary')?.focus();
      }}
    >
      <summary className="button" aria-label={text.map.layers} title={text.map.layers}>
        <Icon name="layers" />
      </summary>
      <fieldset className="map-card layer-choices">
        <legend className="visually-hidden">{text.map.layers}</legend>
        {offered.map((layer) => (
          <label key={layer} className="check">
            <input
              type="checkbox"
              checked={layers.has(layer)}
              onChange={(event) => toggle(layer, event.target.checked)}
            />
            {text.map.layerNames[layer]}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
