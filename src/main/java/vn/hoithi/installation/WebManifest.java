package vn.hoithi.installation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import vn.hoithi.web.Site;
import vn.hoithi.web.look.Colour;

import java.util.List;
import java.util.Locale;

/** What a phone needs to keep the site on its home screen, see the W3C's Web Application Manifest. */
@Serdeable
record WebManifest(String id, String name, @JsonProperty("short_name") String shortName, String description, String lang, @JsonProperty("start_url") String startUrl, String scope, String display,
                   @JsonProperty("background_color") String background, @JsonProperty("theme_color") String theme, List<Picture> icons) {

    /** An icon. */
    @Serdeable
    record Picture(String src, String sizes, String type, String purpose) {
    }

    static WebManifest of(Site site, String description) {
        return new WebManifest("/", site.getName(), site.getName(), description, "vi", "/", "/", "standalone", "#fcfaf6", Colour.parse(site.getColour()).orElse(Colour.UNION).mast().hex(),
                List.of(icon(site, Icons.Icon.SMALL, "any"), icon(site, Icons.Icon.LARGE, "any"), icon(site, Icons.Icon.MASKABLE, "maskable")));
    }

    private static Picture icon(Site site, Icons.Icon icon, String purpose) {
        var sides = icon.side() + "x" + icon.side();
        return new Picture(site.getIcons() + "/icons/" + icon.name().toLowerCase(Locale.ROOT) + ".png", sides, "image/png", purpose);
    }
}
