package vn.hoithi.database;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;

/** Gives every pool of connections what the product relies on, whatever the server's own defaults are. */
@Singleton
class DatasourceSettings implements BeanCreatedEventListener<DatasourceConfiguration> {

    /** The driver must know of this one too, or it quotes names as the server's default wants. */
    private static final String SQL_MODE = "sql_mode='ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'";
    /**
     * Said once on each new connection, not through the driver: it believes what an earlier connection heard of the server. The lock
     * wait ends before the socket's own patience, so that a refusal is heard as one.
     */
    static final String SESSION = "SET SESSION transaction_isolation = 'REPEATABLE-READ', autocommit = 1, time_zone = '+00:00', innodb_lock_wait_timeout = 20, " + SQL_MODE;
    private static final int FIRST_CONNECTION_MS = 120_000;

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        var pool = event.getBean();
        pool.setInitializationFailTimeout(FIRST_CONNECTION_MS);
        if (pool.getUrl().startsWith("jdbc:h2:")) {
            pool.setDataSource(new EmbeddedSource(pool.getUrl()));
        } else {
            pool.addDataSourceProperty("sessionVariables", SQL_MODE);
            pool.setConnectionInitSql(SESSION);
        }
        return pool;
    }
}
