package vn.hoithi.demo;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;

import java.time.Instant;

/** Has half of the essays marked by the demo's marker. */
@Singleton
class DemoMarking {

    void markHalf(Contest contest, int essays, Instant now) {
    }
}
