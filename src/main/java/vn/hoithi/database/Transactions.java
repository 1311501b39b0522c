package vn.hoithi.database;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;

import java.sql.Connection;
import java.util.function.Supplier;

/**
 * Writes of which all happen or none. A verb that does nothing else carries {@code @Transactional}; one that takes its time first, hashing or
 * reading a file, writes through this.
 */
@Singleton
public class Transactions {

    private final TransactionOperations<Connection> operations;

    Transactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    /** Does all of it or nothing, and again as {@link TransactionRetry} does. Within a transaction it is a part of that one, which alone may be done again. */
    public <T> T write(Supplier<T> all) {
        return operations.findTransactionStatus().isPresent() ? all.get() : TransactionRetry.again(() -> operations.executeWrite(status -> all.get()));
    }
}
