package vn.hoithi.study;

import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import vn.hoithi.organisation.Actor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds where the source of an item is to be read: "Luật Công đoàn 2024, Điều 29 khoản 1" in whatever material names it. */
@Singleton
class Citations {

    private static final Pattern ARTICLE = Pattern.compile("^(.*?)[ ,]*(?:năm )?(?:\\d{4})?[ ,]*(Điều \\d+\\p{L}?)\\b.*$");
    private final Materials materials;

    Citations(Materials materials) {
        this.materials = materials;
    }

    /** The section that has its words, else the one that names article and law, else a search for the law. */
    String path(@Nullable Actor actor, String source) {
        var parts = ARTICLE.matcher(source);
        var law = parts.matches() ? parts.group(1) : source;
        var article = parts.matches() ? parts.group(2) + " " + law : source;
        return Stream.of(source, article).distinct().flatMap(typed -> materials.search(actor, typed, 1).stream().map(hit -> "/study/" + hit.materialId() + "/" + hit.anchor() + "?q=" + encoded(article) + "#hit")).findFirst()
                .orElse("/study/search?q=" + encoded(law));
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
