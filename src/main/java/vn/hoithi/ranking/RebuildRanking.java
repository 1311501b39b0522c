package vn.hoithi.ranking;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.Contests;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Command;

import java.util.List;

/** {@code rebuild-ranking [CONTEST-SLUG]}: the tables of one contest, or of all, anew from the log. */
@Singleton
class RebuildRanking implements Command {

    private final Projector projector;
    private final ProjectionRepository repository;
    private final Contests contests;
    private final Clock clock;

    RebuildRanking(Projector projector, ProjectionRepository repository, Contests contests, Clock clock) {
        this.projector = projector;
        this.repository = repository;
        this.contests = contests;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "rebuild-ranking";
    }

    @Override
    public String usage() {
        return "[CONTEST-SLUG]";
    }

    @Override
    public String run(List<String> arguments) {
        if (arguments.size() > 1) {
            throw new IllegalArgumentException("Mỗi lần một cuộc thi / one contest at a time: " + usage());
        }
        var ids = arguments.isEmpty() ? repository.contests() : List.of(contests.published(arguments.getFirst()).map(Contest::id)
                .orElseThrow(() -> new IllegalArgumentException("Không có cuộc thi này / no such contest: " + arguments.getFirst())));
        ids.forEach(id -> projector.rebuild(id, clock.now()));
        return "Đã dựng lại bảng xếp hạng / rebuilt: " + ids.size();
    }
}
