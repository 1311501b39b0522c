package vn.hoithi.message;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes messages into the log instead of sending them: to try an installation out. Codes stand there for whoever reads it. */
@Singleton
@Requires(property = "hoithi.messages.sender", value = "log")
class LogSender implements MessageSender {

    private static final Logger LOG = LoggerFactory.getLogger(LogSender.class);

    @Override
    public boolean send(String phone, String text) {
        LOG.warn("Message, written here and not sent, to {}: {}", phone, text);
        return true;
    }
}
