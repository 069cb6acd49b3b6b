/** The connections that everything of a data source shares. */
export function poolOf(dataSource) {
    return dataSource.driver.master;
}
//# sourceMappingURL=pool.js.map