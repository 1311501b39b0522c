package vn.hoithi.world;

import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends what no well-behaved client would: bytes as they are. */
@Singleton
public class Wire {

    private static final int PATIENCE_MS = 10_000;
    private final EmbeddedServer server;

    Wire(EmbeddedServer server) {
        this.server = server;
    }

    /** What came back; status 0 when the server only hung up. */
    public record Answer(int status, String head, String body) {

        /** The page, when it is one. */
        public String words() {
            return org.jsoup.Jsoup.parse(body).select("main").text();
        }
    }

    /** Sends the head (lines, without the empty one) and body and reads to the end; hanging for ten seconds fails. */
    public Answer send(String head, byte[] body) {
        try (var socket = new Socket("localhost", server.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            var out = socket.getOutputStream();
            out.write((head.strip().replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            try {
                out.write(body);
                out.flush();
            } catch (IOException refusedEarly) {
                return read(socket);
            }
            return read(socket);
        } catch (SocketTimeoutException hangs) {
            throw new AssertionError("no answer to " + head.lines().findFirst().orElse(""), hangs);
        } catch (IOException broken) {
            throw new AssertionError(head.lines().findFirst().orElse(""), broken);
        }
    }

    /** A GET with the path and further header lines. */
    public Answer get(String path, String... headers) {
        return send("GET " + path + " HTTP/1.1\nHost: localhost" + String.join("", java.util.Arrays.stream(headers).map(h -> "\n" + h).toList()), new byte[0]);
    }

    private static Answer read(Socket socket) throws IOException {
        var all = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(all);
        } catch (SocketTimeoutException hangs) {
            throw hangs;
        } catch (IOException reset) {
            if (all.size() == 0) {
                return new Answer(0, "", "");
            }
        }
        var text = all.toString(StandardCharsets.UTF_8);
        var end = text.indexOf("\r\n\r\n");
        return end < 0 ? new Answer(0, text, "") : new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
    }
}
