import { describe, expect, it } from '@jest/globals';
import { tileOrigin, tileUrlProblem } from './tile-url.js';

describe('the address of tiles', () => {
  it.each([
    'https://cyberjapandata.gsi.go.jp/xyz/pale/{z}/{x}/{y}.png',
    'https://tiles.example.jp:8443/wmts?z={z}&y={y}&x={x}',
    'https://tiles.example.jp/%E0%A4/{z}/{x}/{y}.png',
    'https://[2001:db8::1]:8443/{z}/{x}/{y}.png',
    'https://地図.example.jp/{z}/{x}/{y}.png',
  ])('%s is taken', (url) => expect(tileUrlProblem(url)).toBeNull());

  it.each([
    'http://tiles.example.jp/{z}/{x}/{y}.png',
    'https://user:secret@tiles.example.jp/{z}/{x}/{y}.png',
    'https://{s}.example.jp/{z}/{x}/{y}.png',
    'https://tiles.example.jp/{z}/{x}.png',
    'https://tiles.example.jp/{z}/{x}/{y}/{q}.png',
    'https://tiles.example.jp/{z}/{z}/{x}/{y}.png',
    "https://tiles.example.jp; script-src 'unsafe-inline'/{z}/{x}/{y}.png",
    'javascript:alert(1)//{z}/{x}/{y}',
    'tiles/{z}/{x}/{y}.png',
    'https://*/{z}/{x}/{y}.png',
    'https://*.example.jp/{z}/{x}/{y}.png',
    "https://'unsafe-inline'/{z}/{x}/{y}.png",
    'https://tiles.example.jp/{z}/{x}/{y}\n.png',
    'https://tiles.example.jp/{z}/{x}/%E0%A4',
  ])('%s is refused', (url) => expect(tileUrlProblem(url)).not.toBeNull());

  it('has one origin', () => {
    expect(tileOrigin('https://tiles.example.jp:8443/{z}/{x}/{y}.png')).toBe('https://tiles.example.jp:8443');
  });
});
