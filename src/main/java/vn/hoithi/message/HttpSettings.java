package vn.hoithi.message;

import io.micronaut.context.annotation.ConfigurationProperties;

import java.time.Duration;

/**
 * How a provider of messages is called; see application.yml.
 *
 * @param url      address with places {phone} (+84…), {phone84} (84…), {phone0} (0…), {text}, {secret}; none of them in the host
 * @param type     content type of the body
 * @param headers  "Name: value", several with | between; {secret} is a place
 * @param body     its template, with the places of the address
 * @param secret   what the provider knows us by
 * @param success  what the answer has to hold, a regular expression; empty: a status of 200 to 299 is enough
 * @param patience how long the whole call may take
 * @param within   the provider is inside the own network: private addresses and plain http are no mistake
 */
@ConfigurationProperties("hoithi.messages.http")
record HttpSettings(String url, String type, String headers, String body, String secret, String success, Duration patience, boolean within) {

    /** The secret stays out of logs. */
    @Override
    public String toString() {
        return "HttpSettings";
    }
}
