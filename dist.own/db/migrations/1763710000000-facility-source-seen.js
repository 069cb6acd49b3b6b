/** What each list last said of a facility, so that its next edition can be told from a correction made here. */
export class FacilitySourceSeen1763710000000 {
    async up(runner) {
        await runner.query(`ALTER TABLE facility_source ADD COLUMN seen jsonb NOT NULL DEFAULT '{}'`);
    }
    async down(runner) {
        await runner.query('ALTER TABLE facility_source DROP COLUMN seen');
    }
}
//# sourceMappingURL=1763710000000-facility-source-seen.js.map