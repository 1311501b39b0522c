package bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.LongAdder;

/** One keep-alive HTTP/1.1 connection with blocking reads, as light as a load generator on the same two cores must be. */
public final class Http implements AutoCloseable {

    /**
     * What came back.
     *
     * @param location   where to go on, or null
     * @param retryAfter the server said when to come again
     */
    public record Answer(int status, String location, boolean retryAfter, String body) {
    }

    /** Bytes of bodies that came back, over all connections. */
    static final LongAdder RECEIVED = new LongAdder();

    private final String host;
    private final int port;
    private String cookie;
    private Socket socket;
    private InputStream in;

    public Http(String host, int port, String cookie) {
        this.host = host;
        this.port = port;
        this.cookie = cookie;
    }

    /** The next requests are another person's. */
    Http as(String other) {
        cookie = other;
        return this;
    }

    public Answer get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\n" + head("text/html,*/*;q=0.8") + "\r\n");
    }

    public Answer form(String path, String body) throws IOException {
        return post(path, "application/x-www-form-urlencoded", "text/html,*/*;q=0.8", body);
    }

    public Answer json(String path, String body) throws IOException {
        return post(path, "application/json", "application/json", body);
    }

    private Answer post(String path, String type, String accept, String body) throws IOException {
        return send("POST " + path + " HTTP/1.1\r\n" + head(accept) + "Sec-Fetch-Site: same-origin\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private String head(String accept) {
        return "Host: " + host + ":" + port + "\r\nAccept: " + accept + "\r\nCookie: " + cookie + "\r\n";
    }

    private Answer send(String request) throws IOException {
        if (socket == null) {
            socket = new Socket(host, port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(20_000);
            in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        }
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var chunked = false;
        var closes = false;
        String location = null;
        var retryAfter = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var colon = header.indexOf(':');
            var name = header.substring(0, colon).toLowerCase();
            var value = header.substring(colon + 1).strip();
            switch (name) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "connection" -> closes = value.equalsIgnoreCase("close");
                case "location" -> location = value;
                case "retry-after" -> retryAfter = true;
                default -> { }
            }
        }
        var body = chunked ? chunks() : in.readNBytes(length);
        RECEIVED.add(body.length);
        if (closes) {
            close();
        }
        return new Answer(status, location, retryAfter, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
