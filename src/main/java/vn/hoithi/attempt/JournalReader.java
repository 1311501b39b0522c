package vn.hoithi.attempt;

import jakarta.inject.Singleton;
import vn.hoithi.database.Batches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Folds the journal of an attempt to what stands, some rows at a time: however long it is, it takes the memory of one page. */
@Singleton
public class JournalReader {

    /** Rows read at once. */
    static final int PAGE = 200;
    private final AttemptRepository repository;
    private final JournalCodec codec;

    JournalReader(AttemptRepository repository, JournalCodec codec) {
        this.repository = repository;
        this.codec = codec;
    }

    /** What stands. */
    Responses responses(long attemptId) {
        return fold(attemptId).responses();
    }

    /** What stood when this was the newest sequence. */
    Responses responses(long attemptId, long upTo) {
        return fold(attemptId, first(attemptId, 0, upTo), upTo).responses();
    }

    /** What stands, its first rows having been read. */
    Responses from(long attemptId, List<JournalRow> first) {
        return fold(attemptId, first, Long.MAX_VALUE).responses();
    }

    /** What was answered after a sequence, by slot. */
    Map<String, String> since(long attemptId, long seq) {
        return new HashMap<>(fold(attemptId, first(attemptId, seq, Long.MAX_VALUE), Long.MAX_VALUE).responses().bySlot());
    }

    /** The whole journal. */
    Responses.Fold fold(long attemptId) {
        return fold(attemptId, first(attemptId, 0, Long.MAX_VALUE), Long.MAX_VALUE);
    }

    /** What stands, of some attempts. */
    public Map<Long, Responses> responses(List<Long> attemptIds) {
        return folds(attemptIds).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().responses()));
    }

    /** The whole journals of some attempts; read in one when they are as long as people write them. */
    Map<Long, Responses.Fold> folds(List<Long> attemptIds) {
        if (attemptIds.isEmpty()) {
            return Map.of();
        }
        var most = PAGE * attemptIds.size();
        var rows = repository.journals(Batches.padded(attemptIds), most);
        var folds = new HashMap<Long, Responses.Fold>();
        if (rows.size() == most) {
            attemptIds.forEach(id -> folds.put(id, fold(id)));
        } else {
            attemptIds.forEach(id -> folds.put(id, new Responses.Fold()));
            rows.forEach(row -> add(folds.get(row.attemptId()), row.attemptId(), new JournalRow(row.seq(), row.payload(), row.savedAt())));
        }
        return folds;
    }

    private Responses.Fold fold(long attemptId, List<JournalRow> first, long upTo) {
        var fold = new Responses.Fold();
        var page = first;
        page.forEach(row -> add(fold, attemptId, row));
        while (page.size() == PAGE) {
            page = first(attemptId, page.getLast().seq(), upTo);
            page.forEach(row -> add(fold, attemptId, row));
        }
        return fold;
    }

    private List<JournalRow> first(long attemptId, long after, long upTo) {
        return repository.journal(attemptId, after, upTo, PAGE);
    }

    private void add(Responses.Fold fold, long attemptId, JournalRow row) {
        fold.add(row.seq(), codec.read(attemptId, row), row.savedAt());
    }
}
