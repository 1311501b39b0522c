package vn.hoithi.itembank.exchange;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;
import vn.hoithi.database.Ids;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.Items;

import java.time.Instant;
import java.util.List;

/** Many new items in few statements, inside the caller's transaction. */
@Singleton
class ItemBatch {

    private static final String ITEM = "INSERT INTO item (id, unit_id, topic_id, current_version_id, created_by, created_at, retired_at) VALUES (?, ?, ?, ?, ?, ?, NULL)";
    private static final String VERSION = """
        INSERT INTO item_version (id, item_id, number, kind, level, text, folded, choices, source, explanation, created_by, created_at, used_at)
        VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)
        """;
    private final JdbcOperations jdbc;
    private final Items items;
    private final Ids ids;

    ItemBatch(JdbcOperations jdbc, Items items, Ids ids) {
        this.jdbc = jdbc;
        this.items = items;
        this.ids = ids;
    }

    /** An item in its topic. */
    record Filed(long topicId, ItemBank.Draft draft) {
    }

    private record Numbered(long id, long versionId, Filed filed) {
    }

    void add(long unitId, List<Filed> filed, long by, Instant now) {
        var all = filed.stream().map(f -> new Numbered(ids.next(), ids.next(), f)).toList();
        Batches.run(jdbc, ITEM, all, (to, n) -> {
            to.setLong(1, n.id());
            to.setLong(2, unitId);
            to.setLong(3, n.filed().topicId());
            to.setLong(4, n.versionId());
            to.setLong(5, by);
            to.setLong(6, now.toEpochMilli());
        });
        Batches.run(jdbc, VERSION, all, (to, n) -> {
            var draft = n.filed().draft();
            to.setLong(1, n.versionId());
            to.setLong(2, n.id());
            to.setString(3, draft.kind().name());
            to.setString(4, draft.level().name());
            to.setString(5, draft.text());
            to.setString(6, Items.folded(draft.text()));
            to.setString(7, items.write(draft.choices()));
            to.setString(8, draft.source());
            to.setString(9, draft.explanation());
            to.setLong(10, by);
            to.setLong(11, now.toEpochMilli());
        });
    }
}
