import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeText } from './decode-text.js';

const bytes = (text: string, encoding: string, addBOM = false): Uint8Array => iconv.encode(text, encoding, { addBOM });

describe('decodeText', () => {
  it.each([
    ['UTF-8', 'utf8', false],
    ['UTF-8', 'utf8', true],
    ['CP932', 'cp932', false],
    ['UTF-16LE', 'utf16le', true],
    ['UTF-16BE', 'utf16be', true],
  ])('reads %s (%s, BOM %s)', (encoding, name, addBOM) => {
    const text = '施設名,髙﨑①～－㈱\r\n焼津';
    expect(decodeText(bytes(text, name, addBOM))).toEqual({ ok: true, encoding, text });
  });

  it('gives back any text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\uFEFF'));
        expect(decodeText(new TextEncoder().encode(text))).toMatchObject({ ok: true, text });
      }),
    );
  });

  it.each([
    ['UTF-8', 'utf8', -1],
    ['UTF-8', 'utf8', -2],
    ['CP932', 'cp932', -1],
    ['UTF-16LE', 'utf16le', -1],
  ])('sees that %s is cut inside a letter', (_, encoding, end) => {
    const whole = bytes('名称,住所\n中央図書館,高松市昭和町', encoding, encoding === 'utf16le');
    expect(decodeText(whole.subarray(0, whole.length + end))).toMatchObject({ ok: false, kind: 'truncated' });
  });

  it('refuses what is no text', () => {
    expect(decodeText(Uint8Array.from([1, 2, 0, 4]))).toMatchObject({ ok: false, kind: 'binary' });
    expect(decodeText(Buffer.from(`${'名称,住所\n'.repeat(2000)}\0`))).toMatchObject({ ok: false, kind: 'binary' });
    expect(decodeText(Buffer.from('\uFEFFa\0', 'utf16le'))).toMatchObject({ ok: false, kind: 'binary' });
    expect(decodeText(Uint8Array.from([0x81, 0x20, 0xff, 0x90, 0x81]))).toMatchObject({ ok: false, kind: 'binary' });
  });
});
