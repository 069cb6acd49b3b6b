/**
 * Whoever reads the output may stop early (`| head -1`): what is said after that is lost, and the command goes on to its end
 * with its own exit code. Any other failure of the stream is thrown.
 */
export function mayBeClosed(output) {
    output.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
}
//# sourceMappingURL=closed-output.js.map