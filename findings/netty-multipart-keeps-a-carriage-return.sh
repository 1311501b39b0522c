#!/usr/bin/env bash
# netty 4.2.20, HttpPostRequestDecoder: a field of a multipart form gets a carriage return at its end when the body happens to arrive in two
# pieces cut between the \r and the \n that stand before the next boundary. Every other cut is right. Where a body is cut is the network's
# business, so one form in many has a field that is not what was typed: ids that match nothing, texts that differ from the stored ones.
. "$(dirname "$0")/with.sh"
jars io.netty:netty-codec-http:4.2.20.Final
program <<'J'
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

public class Main {
    static final String BODY = "--b\r\nContent-Disposition: form-data; name=\"unit\"\r\n\r\n4711\r\n--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nLan\r\n--b--\r\n";

    static String unit(int cut) throws Exception {
        var bytes = BODY.getBytes(StandardCharsets.UTF_8);
        var request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set("Content-Type", "multipart/form-data; boundary=b");
        var decoder = new HttpPostRequestDecoder(new DefaultHttpDataFactory(false), request);
        try {
            decoder.offer(new DefaultHttpContent(Unpooled.copiedBuffer(bytes, 0, cut)));
            decoder.offer(new DefaultLastHttpContent(Unpooled.copiedBuffer(bytes, cut, bytes.length - cut)));
            return ((Attribute) decoder.getBodyHttpData("unit")).getValue().replace("\r", "\\r").replace("\n", "\\n");
        } finally {
            decoder.destroy();
        }
    }

    public static void main(String[] a) throws Exception {
        var others = new ArrayList<String>();
        var between = BODY.indexOf("4711") + 5;
        for (int cut = 1; cut < BODY.length(); cut++) {
            if (cut != between && !unit(cut).equals("4711")) {
                others.add(cut + ": " + unit(cut));
            }
        }
        System.out.println("cut between the carriage return and the line feed: " + unit(between));
        System.out.println("cut anywhere else: " + (others.isEmpty() ? "4711" : others));
    }
}
J
expected <<'E2'
cut between the carriage return and the line feed: 4711\r
cut anywhere else: 4711
E2
