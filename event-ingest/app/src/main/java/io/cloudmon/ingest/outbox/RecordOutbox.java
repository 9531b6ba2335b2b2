package io.cloudmon.ingest.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The {@link Outbox} for records with headers, such as CloudEvents in binary mode. */
public interface RecordOutbox {

    /**
     * Adds a record under the same promise as {@link Outbox#add}; its headers' values are UTF-8 text.
     *
     * @param connection the caller's, with a transaction open
     */
    void add(Connection connection, ProducerRecord<String, byte[]> record) throws SQLException;
}
