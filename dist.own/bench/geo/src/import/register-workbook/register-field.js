import { livelyText } from './inert-text.js';
import { codeOf, wordsOf } from './vocabulary.js';
/** A text of at most so many letters; a blank cell clears it, unless it is required. */
export function textField(name, { ja, en, width }, { most, pattern, required = false }) {
    const label = { ja, en };
    const fault = (reason) => ({ ok: false, column: 0, reason });
    return {
        name,
        label,
        columns: [{ key: name, header: label, width }],
        write: (values) => [values[name]],
        read: ([text = '']) => {
            const value = livelyText(text);
            if (value === '' && required)
                return fault({ ja: `${ja}が空欄です`, en: `${en} is blank` });
            if (value.length > most) {
                return fault({ ja: `${ja}は${most}文字までです`, en: `${en} has at most ${most} letters` });
            }
            if (value !== '' && pattern && !pattern.test(value))
                return fault(notInForm(label, text));
            return { ok: true, apply: (values) => ({ ...values, [name]: value === '' ? null : value }) };
        },
    };
}
function notInForm({ ja, en }, text) {
    return { ja: `${ja} ${text}: 形式が正しくありません`, en: `${en} ${text}: not in the right form` };
}
/** A word of a vocabulary; `blank` is the code of a blank cell, undefined where there must be a word. */
export function wordField(name, { ja, en, width }, vocabulary, { blank, also, otherwise = () => null } = {}) {
    const label = { ja, en };
    return {
        name,
        label,
        columns: [{ key: name, header: label, width, vocabulary }],
        write: (values, language) => {
            const code = values[name];
            return [code === null ? null : (vocabulary[code]?.[language] ?? code)];
        },
        read: ([text = '']) => {
            const code = text === '' ? blank : (codeOf(vocabulary, text) ?? otherwise(text));
            if (code === undefined || (code === null && text !== '')) {
                return { ok: false, column: 0, reason: notAllowed(label, text, vocabulary) };
            }
            return { ok: true, apply: (values) => ({ ...values, [name]: code, ...also?.(text) }) };
        },
    };
}
function notAllowed({ ja, en }, text, vocabulary) {
    return {
        ja: `${ja} ${text || '(空欄)'}: 使える言葉は ${wordsOf(vocabulary, 'ja').join('、')} です`,
        en: `${en} ${text || '(blank)'}: the words allowed are ${wordsOf(vocabulary, 'en').join(', ')}`,
    };
}
/** A text that is read as the cells of any file are. */
export function readField(name, { ja, en, width }, reader) {
    const label = { ja, en };
    return {
        name,
        label,
        columns: [{ key: name, header: label, width }],
        write: (values) => [values[name]],
        read: ([text = '']) => {
            const answer = reader(text);
            if (!answer.ok)
                return { ok: false, column: 0, reason: answer.reason };
            return { ok: true, apply: (values) => ({ ...values, [name]: answer.value }) };
        },
    };
}
/** A number within a range, read as the cells of any file are. */
export function numberField(name, { ja, en, width }, reader, range) {
    const label = { ja, en };
    return {
        name,
        label,
        columns: [{ key: name, header: label, width }],
        write: (values) => [values[name]],
        read: ([text = '']) => {
            const answer = reader(text);
            if (!answer.ok)
                return { ok: false, column: 0, reason: cited(label, text, answer.reason) };
            const { value } = answer;
            if (value !== null && (value < range[0] || value > range[1])) {
                return { ok: false, column: 0, reason: outOfRange(label, text, range) };
            }
            return { ok: true, apply: (values) => ({ ...values, [name]: value }) };
        },
    };
}
/** 「建築年度 昭和六五: …」 as an official would look for it. */
function cited({ ja, en }, text, reason) {
    return { ja: `${ja} ${text}: ${reason.ja}`, en: `${en} ${text}: ${reason.en}` };
}
function outOfRange({ ja, en }, text, [least, most]) {
    return { ja: `${ja} ${text}: ${least}から${most}までです`, en: `${en} ${text}: from ${least} to ${most}` };
}
//# sourceMappingURL=register-field.js.map