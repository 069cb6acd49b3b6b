import { expect, it } from '@jest/globals';
import { rulesFor } from './trusted-types.js';

const { createHTML, createScriptURL } = rulesFor(new Set(['/assets/worker.js']));

it('lets the named scripts run, and no other', () => {
  expect(createScriptURL('/assets/worker.js')).toBe('/assets/worker.js');
  for (const other of ['/assets/worker.js?x', 'https://example/worker.js', 'data:text/javascript,alert(1)', '']) {
    expect(createScriptURL(other)).toBeNull();
  }
});

it('lets a source of a map be shown that has no markup', () => {
  expect(createHTML('国土地理院 &lt;淡色地図&gt;')).toBe('国土地理院 &lt;淡色地図&gt;');
  for (const markup of ['<img src=x onerror=alert(1)>', 'a<b>', '<']) expect(createHTML(markup)).toBeNull();
});
