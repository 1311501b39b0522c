package vn.hoithi.demo;

import jakarta.inject.Singleton;
import vn.hoithi.organisation.Unit;
import vn.hoithi.study.MaterialKind;
import vn.hoithi.study.Materials;
import vn.hoithi.study.importer.FrontMatter;

import java.time.Instant;

/** Publishes the shipped study guides. */
@Singleton
class DemoGuides {

    private final Materials materials;

    DemoGuides(Materials materials) {
        this.materials = materials;
    }

    void publish(Unit owner, Instant now) {
        for (var name : DemoFiles.GUIDES) {
            var file = FrontMatter.of(DemoFiles.guide(name));
            var card = file.values();
            materials.importGuide(owner.id(), card.get("topic"), MaterialKind.valueOf(card.get("kind")), card.get("title"), card.get("summary"), card.get("sources"), file.body(), now);
        }
    }
}
