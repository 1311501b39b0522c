package vn.hoithi.attempt.page;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.world.ContestWorld;
import vn.hoithi.world.World;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class StartAtOnceTest {

    @Inject
    World world;
    @Inject
    ContestWorld contests;

    @Test
    void aScriptIsGivenThePaperItselfAndEverybodyElseTheWayToIt() {
        var province = world.province();
        var start = "/contests/" + contests.published(province, s -> s).slug() + "/attempts";
        var browser = world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER));
        var paper = browser.postOnly(start + "?at-once=yes");
        assertThat(paper.statusCode()).isEqualTo(200);
        assertThat(paper.body()).contains("id=\"paper\"");
        var path = paper.headers().firstValue("content-location").orElseThrow();
        assertThat(path).matches("/attempts/\\d+");
        var way = browser.postOnly(start);
        assertThat(way.statusCode()).isEqualTo(303);
        assertThat(way.headers().firstValue("location")).hasValue(path);
    }

    @Test
    void pagesSayThatTheyAreForTheSamePersonAndNotForWhom() {
        var province = world.province();
        var lan = world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER);
        var minh = world.person("Trần Văn Minh", province.schoolA(), MemberRole.MEMBER);
        var mark = world.browser(lan).get("/").header("Hoithi-Person");
        assertThat(mark).hasSize(16).doesNotContain(Long.toString(lan.personId())).isEqualTo(world.browser(lan).get("/study").header("Hoithi-Person"));
        assertThat(world.browser(minh).get("/").header("Hoithi-Person")).hasSize(16).isNotEqualTo(mark);
        assertThat(world.browser().get("/").header("Hoithi-Person")).isEqualTo("-");
    }
}
