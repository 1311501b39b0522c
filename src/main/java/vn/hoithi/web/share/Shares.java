package vn.hoithi.web.share;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import vn.hoithi.web.Site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Makes what share buttons lead to. Where the networks take links from is configuration: they have moved it before. */
@Singleton
public class Shares {

    private final Site site;
    private final String zalo;
    private final String facebook;

    Shares(Site site, @Value("${hoithi.sharing.zalo}") String zalo, @Value("${hoithi.sharing.facebook}") String facebook) {
        this.site = site;
        this.zalo = zalo;
        this.facebook = facebook;
    }

    /** @param path of one of our pages, without the public address */
    public Share of(String path, String title) {
        var link = site.getUrl() + path;
        return new Share(link, title, "/qr.svg?to=" + encoded(path), zalo + encoded(link), facebook + encoded(link));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
