package vn.hoithi.administration;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;
import vn.hoithi.registration.Moves;
import vn.hoithi.registration.Names;
import vn.hoithi.registration.Officers;
import vn.hoithi.registration.UnitRequests;

import java.time.Instant;
import java.util.List;

/** Requests that leaders and administrators decide. */
@Singleton
class RequestsWaiting implements WaitingWork {

    private final Moves moves;
    private final Names names;
    private final Officers officers;
    private final UnitRequests missing;

    RequestsWaiting(Moves moves, Names names, Officers officers, UnitRequests missing) {
        this.moves = moves;
        this.names = names;
        this.officers = officers;
        this.missing = missing;
    }

    @Override
    public List<Line> of(Actor reader, Instant now) {
        if (reader.reach().paths().isEmpty()) {
            return List.of();
        }
        return List.of(new Line(10, "start.moves", moves.waiting(reader).size(), MoveRequestsController.PATH), new Line(11, "start.names", names.count(reader), NameRequestsController.PATH),
                new Line(13, "start.missing", missing.count(reader), MissingUnitsController.PATH), new Line(12, "start.officers", officers.count(reader), OfficersController.PATH));
    }
}
