package vn.hoithi.web;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Links and QR codes of an installation without a public address lead to the port that was really opened. */
@Singleton
class OpenedPort {

    private final Site site;

    OpenedPort(Site site) {
        this.site = site;
    }

    @EventListener
    void opened(ServerStartupEvent server) {
        site.setPort(server.getSource().getPort());
    }
}
