package vn.hoithi.picture.page;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.multipart.CompletedFileUpload;
import jakarta.inject.Singleton;
import vn.hoithi.audit.Audit;
import vn.hoithi.picture.Illustration;
import vn.hoithi.picture.Illustration.Subject;
import vn.hoithi.picture.Illustrations;
import vn.hoithi.text.Vietnamese;
import vn.hoithi.time.Clock;
import vn.hoithi.web.Pages;

import java.io.IOException;
import java.util.Map;

/** Takes pictures, whatever they are of. */
@Singleton
class PictureForms {

    private static final String VIEW = "picture/picture";
    private static final int LONGEST_WORDS = 200;
    private final Illustrations illustrations;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    PictureForms(Illustrations illustrations, Audit audit, Pages pages, Clock clock) {
        this.illustrations = illustrations;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    /**
     * What a picture is of.
     *
     * @param path where it is shown, below which the organiser's pages for it are
     * @param event what is written down when it changes
     */
    record Place(Subject subject, long id, String title, String path, String back, Audit.Event event) {
    }

    HttpResponse<?> ask(HttpRequest<?> request, Place place) {
        return pages.ok(request, VIEW, form(place, null, Map.of()));
    }

    HttpResponse<?> take(HttpRequest<?> request, Place place, @Nullable CompletedFileUpload file, @Nullable String words, long personId) throws IOException {
        var said = Vietnamese.line(words);
        if (said.length() > LONGEST_WORDS) {
            return pages.invalid(request, VIEW, form(place, said, Map.of("words", pages.say(request, "picture.words.long", LONGEST_WORDS))));
        }
        if (file == null || file.getSize() == 0) {
            return pages.invalid(request, VIEW, form(place, said, Map.of("picture", pages.say(request, "picture.missing"))));
        }
        var fresh = illustrations.read(file.getBytes());
        if (!fresh.refusal().isEmpty()) {
            return pages.invalid(request, VIEW, form(place, said, Map.of("picture", pages.say(request, fresh.refusal()))));
        }
        illustrations.keep(place.subject(), place.id(), fresh, said, personId, clock.now());
        audit.write(place.event(), clock.now());
        return pages.seeOther(request, place.back(), "ok", "picture.kept");
    }

    HttpResponse<?> remove(HttpRequest<?> request, Place place) {
        if (illustrations.remove(place.subject(), place.id())) {
            audit.write(place.event(), clock.now());
        }
        return pages.seeOther(request, place.back(), "ok", "picture.removed");
    }

    private PictureForm form(Place place, @Nullable String typed, Map<String, String> errors) {
        var kept = illustrations.of(place.subject(), place.id());
        return new PictureForm(place.title(), place.path() + "/picture", place.back(), kept.map(k -> place.path() + "/picture/" + k.version() + ".jpg").orElse(null), kept.map(Illustration::width).orElse(0),
                kept.map(Illustration::height).orElse(0), typed != null ? typed : kept.map(Illustration::words).orElse(""), errors);
    }
}
