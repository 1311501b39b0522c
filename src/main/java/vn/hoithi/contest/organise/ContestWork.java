package vn.hoithi.contest.organise;

import jakarta.inject.Singleton;
import vn.hoithi.administration.WaitingWork;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.Role;

import java.time.Instant;
import java.util.List;

/** Drafts an organiser has not published yet. */
@Singleton
class ContestWork implements WaitingWork {

    private final DraftRepository repository;

    ContestWork(DraftRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<Line> of(Actor reader, Instant now) {
        var paths = reader.scope(Role.ORGANISER).paths();
        return paths.isEmpty() ? List.of() : List.of(new Line(20, "organiser.drafts", paths.stream().flatMap(p -> repository.drafts(p + "%").stream()).distinct().count(), "/organiser"));
    }
}
