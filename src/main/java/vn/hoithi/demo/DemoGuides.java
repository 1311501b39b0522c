package vn.hoithi.demo;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;

import java.time.Instant;

/** Publishes the shipped study guides. */
@Singleton
class DemoGuides {

    void publish(Unit owner, Instant now) {
    }
}
