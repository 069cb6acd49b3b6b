/**
 * Statistics that a writer waits for are of 7,500 rows of a table, not of 30,000: of an import of 100,000 buildings they took 0.6 s of
 * the embedded database's time. PostgreSQL gathers its own in its own time, in full.
 */
export class StatisticsSample1763865000000 {
    async up(runner) {
        await runner.query('ALTER FUNCTION gather_statistics(regclass) SET default_statistics_target = 25');
    }
    async down(runner) {
        await runner.query('ALTER FUNCTION gather_statistics(regclass) RESET default_statistics_target');
    }
}
//# sourceMappingURL=1763865000000-statistics-sample.js.map