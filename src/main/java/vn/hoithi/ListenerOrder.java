package vn.hoithi;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import jakarta.inject.Singleton;

import java.util.ArrayList;
import java.util.Comparator;

/**
 * Opens the pages' listener before the management's. The framework takes them in the order of a hash table, which changes with the class path, and
 * calls the first one's port the server's.
 */
@Singleton
class ListenerOrder implements BeanCreatedEventListener<NettyHttpServerConfiguration> {

    @Override
    public NettyHttpServerConfiguration onCreated(BeanCreatedEvent<NettyHttpServerConfiguration> event) {
        var configuration = event.getBean();
        if (configuration.getListeners() != null) {
            var listeners = new ArrayList<>(configuration.getListeners());
            listeners.sort(Comparator.comparing(listener -> !listener.isExposeDefaultRoutes()));
            configuration.setListeners(listeners);
        }
        return configuration;
    }
}
