package vn.hoithi;

import io.micronaut.http.HttpMethod;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.world.Browser;
import vn.hoithi.world.World;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every route, asked of the router itself: a new route is in these tests by being there. */
@MicronautTest(transactional = false)
class RoutesTest {

    private static final List<String> STAFF = List.of("/organiser", "/marking", "/units", "/admin");
    /** Under a staff prefix, and yet for everybody. */
    private static final List<String> PUBLIC = List.of("/units/choose", "/units/1/contests");
    /** Pages that are not there without something in the address (the code of a contest, whose role it is), for whoever administers only a part of the tree, or without a secret that waits. */
    private static final List<String> NEEDS_MORE = List.of("/v", "/admin/roles/revocation", "/admin/backups", "/admin/health", "/admin/branding", "/admin/branding/picture", "/admin/first-steps", "/me/second-factor/qr.svg");

    @Inject
    Router router;
    @Inject
    World world;

    @Test
    void everyRouteSaysWhoMayUseIt() {
        assertThat(ours()).isNotEmpty().allSatisfy(route -> assertThat(route.getTargetMethod().hasAnnotation(Secured.class)).as(route.toString()).isTrue());
    }

    @Test
    void nothingIsChangedFromAnotherSite() {
        var admin = world.browser(admin(world.province())).from("https://example.org");
        var writes = ours().stream().filter(r -> r.getHttpMethod() != HttpMethod.GET && r.getHttpMethod() != HttpMethod.HEAD).toList();
        assertThat(writes).hasSizeGreaterThan(20).allSatisfy(route ->
                assertThat(admin.postOnly(path(route), "a", "b").statusCode()).as(route.toString()).isEqualTo(403));
    }

    @Test
    void everyPageAnswersEverybody() {
        var people = people(world.province());
        var pages = plain();
        assertThat(pages).hasSizeGreaterThan(15);
        people.forEach((who, browser) -> pages.forEach((path, roles) -> {
            var page = browser.get(path);
            assertThat(page.status()).as(who + " " + path).isEqualTo(expected(who, path, roles));
            assertThat(page.html().select("[id]").eachAttr("id")).as("one of a kind on " + path).doesNotHaveDuplicates();
            assertThat(page.html().select("form:not([enctype=multipart/form-data]) input[type=file]")).as("files where none can be sent: " + path).isEmpty();
        }));
    }

    /** A stranger is led to the sign-in page, which is there; who lacks the role finds nothing. */
    private static int expected(String who, String path, List<String> roles) {
        var open = roles.contains(SecurityRule.IS_ANONYMOUS);
        if (who.equals("nobody") && !open) {
            return 200;
        }
        return NEEDS_MORE.contains(path) || !open && !roles.contains(SecurityRule.IS_AUTHENTICATED) && !roles.contains(who) ? 404 : 200;
    }

    @Test
    void staffPagesAskAStrangerToSignInAndAreNotThereForAMember() {
        var people = people(world.province());
        var staff = ours().stream().filter(r -> r.getHttpMethod() == HttpMethod.GET).map(RoutesTest::path)
                .filter(path -> STAFF.stream().anyMatch(path::startsWith) && !PUBLIC.contains(path)).distinct().toList();
        assertThat(staff).hasSizeGreaterThan(10).allSatisfy(path -> {
            assertThat(people.get("nobody").get(path).path()).as(path).startsWith("/session/new?next=");
            assertThat(people.get("member").get(path).status()).as(path).isEqualTo(404);
        });
    }

    private Map<String, Browser> people(World.Province province) {
        var all = new LinkedHashMap<String, Browser>();
        all.put("nobody", world.browser());
        all.put("member", world.browser(world.person("Nguyễn Thị Lan", province.schoolA(), MemberRole.MEMBER)));
        for (var role : Role.values()) {
            all.put(role.name(), world.browser(world.staff("Phạm Hoa", province.schoolA(), role, province.federation())));
        }
        return all;
    }

    private vn.hoithi.organisation.Actor admin(World.Province province) {
        return world.staff("Quản Trị", province.schoolA(), Role.ADMINISTRATOR, province.federation());
    }

    private List<UriRouteInfo<?, ?>> ours() {
        return router.uriRoutes().<UriRouteInfo<?, ?>>map(r -> r).filter(r -> r.getPort() == null && r.getDeclaringType().getName().startsWith("vn.hoithi.")).toList();
    }

    /** Pages whose address has no part to fill in, and whom they are for. */
    private Map<String, List<String>> plain() {
        var pages = new TreeMap<String, List<String>>();
        ours().stream().filter(r -> r.getHttpMethod() == HttpMethod.GET && !r.getUriMatchTemplate().toPathString().contains("{"))
                .forEach(r -> pages.put(path(r), List.of(r.getTargetMethod().stringValues(Secured.class))));
        return pages;
    }

    /** The route's address, its parts filled with an id nothing has. */
    private static String path(UriRouteInfo<?, ?> route) {
        var path = route.getUriMatchTemplate().toPathString().replaceAll("\\{[^}]*}", "1");
        return path.isEmpty() ? "/" : path;
    }
}
