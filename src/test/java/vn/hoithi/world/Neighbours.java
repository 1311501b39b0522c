package vn.hoithi.world;

import jakarta.inject.Singleton;
import vn.hoithi.account.Phone;
import vn.hoithi.contest.Contest;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.organisation.Unit;
import vn.hoithi.time.Clock;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills two neighbouring units with all that units and people can carry, each with words of its own. */
@Singleton
public class Neighbours {

    /** What is typed into which field beyond {@link Everything}: nobody but the own people, and whoever leads above, sees these. */
    public static final List<String> FIELDS = List.of(Neighbour.OPEN, "hidden", "quiet", "byword", "asked", "mover", "missing", "address", "source", "gone", "whygone", "deed", "code", "waitunit", "clash", "extra",
            "phone", "members", "officers");
    /** The field only whoever organises above both may see. */
    public static final String ABOVE = "essay";
    private final World world;
    private final Everything everything;
    private final Rows rows;
    private final Clock clock;

    Neighbours(World world, Everything everything, Rows rows, Clock clock) {
        this.world = world;
        this.everything = everything;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * @param shared a contest of the unit above both, which somebody of this one sits
     * @param digits four digits of this one's counts and telephones alone
     */
    public Neighbour seeded(World.Province units, Contest shared, String key, String tell, String digits) {
        var tail = new Tail(key, tell);
        var owned = everything.everything(units, tail.of(Neighbour.OPEN), tail.of("hidden"));
        var top = units.federation();
        var all = world.staff("Đặng Đứng Đầu" + tail.of(Neighbour.OPEN), units.schoolA(), Role.LEADER, top);
        for (var role : List.of(Role.ORGANISER, Role.MARKER, Role.ADMINISTRATOR)) {
            world.grant(all, role, top);
        }
        var desk = world.browser(all);
        var phone = "+8490" + digits + "777";
        world.person("Hoàng Văn Lặng" + tail.of("quiet"), units.schoolA(), MemberRole.MEMBER, phone);
        world.person("Phan Tự Khai" + tail.of("byword"), units.schoolB(), MemberRole.UNVERIFIED);
        must(desk, "/units/" + units.factory().id() + "/counts", "members", "1" + digits, "officers", "7" + digits.substring(1), "countedOn", "01/11/2026", "source", "Báo cáo" + tail.of("source"));
        must(desk, "/admin/units/" + units.schoolB().id() + "/naming", "name", units.schoolB().name(), "form", units.schoolB().form(), "code", tell + "code-" + units.number(), "on", "01/11/2026", "reason", "Quyết định" + tail.of("deed"), "confirmed", "1");
        var gone = world.person("Lý Thị Nghỉ" + tail.of("gone"), units.schoolA(), MemberRole.MEMBER);
        must(desk, "/units/people/" + gone.personId() + "/deactivation", "reason", "Chuyển công tác" + tail.of("whygone"));
        var contest = "/organiser/contests/" + owned.contest().slug();
        must(desk, contest + "/extra-time", "id", "" + clock.millis(), "minutes", "5", "reason", "Mất điện" + tail.of("extra"), "reach", "ALL");
        askFor(tail, units, owned);
        clash(tail, units, owned, desk);
        essay(tail, shared, owned.member());
        var waiting = desk.upload("/admin/units/import", "file", "don-vi.csv", ("Tên đơn vị;Loại đơn vị\nCĐCS Chờ" + tail.of("waitunit") + ";" + (top.kind().name().equals("GRASSROOTS") ? "CĐ bộ phận" : "CĐCS") + "\n").getBytes(StandardCharsets.UTF_8), "unit", "" + top.id()).path();
        var numbers = Map.of("phone", List.of(Phone.masked(phone), phone, "090" + digits + "777"), "members", List.of("1" + digits, "1" + digits.charAt(0) + "." + digits.substring(1), "1" + digits.charAt(0) + "," + digits.substring(1)),
                "officers", List.of("7" + digits.substring(1), "7." + digits.substring(1), "7," + digits.substring(1)));
        return new Neighbour(key, tell, owned, numbers, all, world.staff("Bùi Chỉ Lãnh Đạo" + tail.of(Neighbour.OPEN), units.schoolA(), Role.LEADER, top), List.of(waiting,
                "/units/" + top.id() + "?contest=" + shared.slug(), "/units/" + units.schoolA().id() + "?contest=" + shared.slug(), contest + "/essays/file?format=docx", "/admin/audit/file?format=csv", "/admin/units/export?format=csv"));
    }

    /** A name, a place at another unit, a unit that is not there. */
    private void askFor(Tail tail, World.Province units, Everything.Owned owned) {
        must(world.browser(owned.member()), "/me", "name", "Nguyễn Thị Lan" + tail.of("asked"), "birthYear", "1985");
        var mover = world.person("Tô Muốn Chuyển" + tail.of("mover"), world.province().schoolA(), MemberRole.MEMBER);
        must(world.browser(mover), "/me/unit", "unit", "" + units.schoolB().id(), "role", "MEMBER");
        var lost = world.person("Vũ Không Thấy" + tail.of("missing"), units.federation(), MemberRole.MEMBER);
        must(world.browser(lost), "/me/unit/missing", "unit", "" + units.federation().id(), "unitName", "Trạm Y tế" + tail.of("missing"), "unitAddress", "12 Lê Duẩn" + tail.of("address"));
    }

    /** Two accounts of one person, both with a result. */
    private void clash(Tail tail, World.Province units, Everything.Owned owned, Browser desk) {
        var two = new ArrayList<Actor>();
        for (Unit unit : List.of(units.schoolA(), units.schoolB())) {
            var one = world.person("Hà Hai Bài" + tail.of("clash"), unit, MemberRole.MEMBER);
            var phone = world.browser(one);
            phone.post(phone.post("/contests/" + owned.contest().slug() + "/attempts").path() + "/submission");
            two.add(one);
        }
        must(desk, "/units/people/" + two.getFirst().personId() + "/merge", "other", "" + two.getLast().personId(), "stays", "" + two.getFirst().personId());
    }

    private void essay(Tail tail, Contest shared, Actor member) {
        var phone = world.browser(member);
        var attempt = phone.post("/contests/" + shared.slug() + "/attempts").path();
        must(phone, attempt + "/responses", "e", "Việc tôi làm" + tail.of(ABOVE) + "\n\nĐoạn hai");
        phone.post(attempt + "/submission");
    }

    private static void must(Browser browser, String path, String... fields) {
        var answer = browser.postOnly(path, fields);
        if (answer.statusCode() != 303) {
            throw new AssertionError(path + " " + answer.statusCode() + " " + org.jsoup.Jsoup.parse(answer.body()).select("main").text());
        }
    }

    private record Tail(String key, String tell) {
        String of(String field) {
            return " " + key + " " + tell + field;
        }
    }
}
