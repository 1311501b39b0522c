package vn.hoithi.picture.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import vn.hoithi.picture.Illustration.Subject;
import vn.hoithi.picture.Illustrations;
import vn.hoithi.web.NotFoundException;

/** Hands out pictures; whoever asks has been let in before. */
@Singleton
class PictureFiles {

    private final Illustrations illustrations;

    PictureFiles(Illustrations illustrations) {
        this.illustrations = illustrations;
    }

    /** An older version gets what there is now, and is not kept. */
    HttpResponse<byte[]> file(Subject subject, long id, long version) {
        var kept = illustrations.of(subject, id).orElseThrow(NotFoundException::new);
        return HttpResponse.ok(illustrations.jpeg(subject, id).orElseThrow(NotFoundException::new)).contentType(MediaType.IMAGE_JPEG_TYPE)
                .header("Cache-Control", kept.version() == version ? "public, max-age=31536000, immutable" : "no-cache");
    }
}
