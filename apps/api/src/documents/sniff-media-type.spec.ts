import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { sniffMediaType } from './sniff-media-type.js';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const sniff = (content: Uint8Array, name = 'file') => sniffMediaType({ head: content, tail: content }, name);
const office = (member: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [member]: strToU8('x') });

describe('sniffMediaType', () => {
  it.each([
    ['%PDF-1.7', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['\xff\xd8\xff\xe0\0', 'image/jpeg'],
    ['RIFF\0\0\0\0WEBPVP8 ', 'image/webp'],
    ['II*\0\x08\0', 'image/tiff'],
    ['\0\0\0\x18ftypheic\0\0', 'image/heic'],
    ['点検記録', 'text/plain'],
    ['\x93\x5f\x8c\x9f', 'text/plain'],
    ['\xff\xfea\0b\0', 'text/plain'],
  ])('of %j is %s', (content, mediaType) => {
    const isJapanese = /[^\0-\xff]/.test(content);
    expect(sniff(isJapanese ? new TextEncoder().encode(content) : bytes(content))).toBe(mediaType);
  });

  it('knows office files by what is in them, not by their names', () => {
    expect(sniff(office('word/document.xml'), 'a.xlsx')).toContain('wordprocessingml');
    expect(sniff(office('xl/workbook.xml'))).toContain('spreadsheetml');
    expect(sniff(office('ppt/presentation.xml'))).toContain('presentationml');
    const text = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] });
    expect(sniff(text, 'a.odt')).toBe('application/vnd.oasis.opendocument.text');
    expect(sniff(bytes('\xd0\xcf\x11\xe0\xa1\xb1'), '台帳.XLS')).toBe('application/vnd.ms-excel');
  });

  it('tells text that a browser would run', () => {
    expect(sniff(bytes('\xef\xbb\xbf <!DOCTYPE html><p>'), 'plan.txt')).toBe('text/html');
    expect(sniff(bytes('<?xml version="1.0"?>\n<svg xmlns="x"/>'), 'plan.png')).toBe('image/svg+xml');
  });

  it('knows nothing of programs, plain archives and emptiness', () => {
    expect(sniff(bytes('MZ\x90\0\x03\0\0\0'), 'plan.pdf')).toBeNull();
    expect(sniff(bytes('\x7fELF\x02\x01\x01\0'))).toBeNull();
    expect(sniff(zipSync({ 'a.exe': strToU8('x') }), 'a.docx')).toBeNull();
    expect(sniff(bytes('\xd0\xcf\x11\xe0\xa1\xb1'), 'setup.msi')).toBeNull();
    expect(sniff(new Uint8Array())).toBeNull();
  });
});
