/** So many answers are remembered. A longer text may be a piece of a whole file, which it would keep in memory. */
const mostAnswers = 2_000;
const longestText = 12;
/** The same reading, done once for each short text: the cells of most columns say one of a few things, again and again. */
export function remembering(read) {
    const answers = new Map();
    return (text) => {
        const known = answers.get(text);
        if (known !== undefined)
            return known;
        const answer = read(text);
        if (text.length <= longestText && answers.size < mostAnswers)
            answers.set(text, answer);
        return answer;
    };
}
//# sourceMappingURL=remembering.js.map