package vn.hoithi.picture.page;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vn.hoithi.contest.Contests;
import vn.hoithi.picture.Illustration.Subject;
import vn.hoithi.study.Materials;
import vn.hoithi.web.NotFoundException;

/** Pictures of what is published. */
@Controller("/pictures")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
class IllustrationController {

    private final Contests contests;
    private final Materials materials;
    private final PictureFiles files;

    IllustrationController(Contests contests, Materials materials, PictureFiles files) {
        this.contests = contests;
        this.materials = materials;
        this.files = files;
    }

    @Get("/banner/{version}.jpg")
    HttpResponse<?> banner(long version) {
        return files.file(Subject.SITE, 0, version);
    }

    @Get("/contests/{slug}/{version}.jpg")
    HttpResponse<?> ofContest(String slug, long version) {
        return files.file(Subject.CONTEST, contests.published(slug).orElseThrow(NotFoundException::new).id(), version);
    }

    @Get("/materials/{id}/{version}.jpg")
    HttpResponse<?> ofMaterial(long id, long version) {
        return files.file(Subject.MATERIAL, materials.published(id).orElseThrow(NotFoundException::new).id(), version);
    }
}
