package vn.hoithi.ranking.publication;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.ContestReader;
import vn.hoithi.outcome.Merges;
import vn.hoithi.outcome.OutcomeEvent;
import vn.hoithi.outcome.OutcomeEvent.Kind;
import vn.hoithi.outcome.OutcomeLog;
import vn.hoithi.sheet.WrittenWhileRead;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The log of a contest's outcomes as lines of JSON, after a line with its settings: whoever follows the rules makes the same ranking from it. */
@Singleton
class LogFile {

    private static final int PEOPLE = 500;
    private final OutcomeLog log;
    private final ContestReader reader;
    private final ObjectMapper json;

    LogFile(OutcomeLog log, ContestReader reader, ObjectMapper json) {
        this.log = log;
        this.reader = reader;
        this.json = json;
    }

    /** As a download, written while it is sent. */
    MutableHttpResponse<?> download(Contest contest) {
        var pieces = new Pieces(contest);
        return HttpResponse.ok(new StreamedFile(new WrittenWhileRead(pieces), MediaType.of("application/x-ndjson;charset=utf-8"))).header("Cache-Control", "no-store")
                .header("Content-Disposition", "attachment; filename=\"nhat-ky-ket-qua.ndjson\"");
    }

    /** All of somebody's entries together, people in the order of their ids; person 0 has those of nobody. */
    private final class Pieces implements WrittenWhileRead.Writer {

        private final Contest contest;
        private final Merges merges = log.merges();
        private final Set<Long> joined = new HashSet<>();
        private final Set<Integer> told = new HashSet<>();
        private OutputStream out;
        private long after = -1;

        private Pieces(Contest contest) {
            this.contest = contest;
        }

        @Override
        public void begin(OutputStream to) throws IOException {
            out = to;
            write("{\"contest\":" + text(contest.title()) + ",\"settings\":" + reader.text(contest.settings()) + "}");
        }

        @Override
        public boolean next() throws IOException {
            var people = log.people(contest.id(), after, PEOPLE);
            var once = people.stream().filter(this::first).toList();
            for (var event : once.isEmpty() ? List.<OutcomeEvent>of() : log.ofPeople(contest.id(), once)) {
                if (event.kind() == Kind.TRUTH) {
                    told.add(event.roundNo()); // person 0 comes first
                }
                write(text(LogLine.of(event, told.contains(event.roundNo()))));
            }
            after = people.isEmpty() ? after : people.getLast();
            return !people.isEmpty();
        }

        private void write(String line) throws IOException {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }

        /** Of accounts that became one the first stands for all. */
        private boolean first(long personId) {
            return merges.none() || merges.group(List.of(personId)).size() == 1 || joined.add(merges.kept(personId));
        }
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
