package vn.hoithi.demo;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.marking.MarkingRehearsal;
import vn.hoithi.organisation.Memberships;

import java.time.Instant;
import java.util.Random;

/** Has half of the essays marked by the demo's marker; the marks wait for the organiser's release. */
@Singleton
class DemoMarking {

    private final MarkingRehearsal rehearsal;
    private final Memberships memberships;
    private final DemoCast cast;

    DemoMarking(MarkingRehearsal rehearsal, Memberships memberships, DemoCast cast) {
        this.rehearsal = rehearsal;
        this.memberships = memberships;
        this.cast = cast;
    }

    void markHalf(Contest contest, int essays, Instant now) {
        var marker = memberships.actor(cast.marker()).orElseThrow();
        var random = new Random(60);
        for (int i = 0; i < essays / 2; i++) {
            rehearsal.markNext(contest, marker, random, now);
        }
    }
}
