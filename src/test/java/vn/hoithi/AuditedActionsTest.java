package vn.hoithi;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.audit.Audit.Action;
import vn.hoithi.contest.Contests;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;
import vn.hoithi.world.Browser;
import vn.hoithi.world.Everything;
import vn.hoithi.world.Everything.Owned;
import vn.hoithi.world.Forms;
import vn.hoithi.world.Phones;
import vn.hoithi.world.Rows;
import vn.hoithi.world.World;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that is to be in the audit log (sign-ins, refusals, staff reading about people, codes and lists, keys, publications …), done as people do
 * it: each leaves its row, with who did it. An action that is not done here fails, as does something done without a row.
 */
@MicronautTest(transactional = false)
class AuditedActionsTest {

    private static final String PASSWORD = "mùa thu lá bay";
    @Inject
    World world;
    @Inject
    Everything everything;
    @Inject
    People people;
    @Inject
    Memberships memberships;
    @Inject
    Rows rows;
    @Inject
    Contests contests;
    @Inject
    Clock clock;

    /** Whoever comes to be by what is done. */
    private static final Long SOMEBODY_NEW = -1L;

    /** What is done, by whom (null: nobody known), and what the log calls it. */
    private record AuditedAction(String what, Action action, Long actor, Runnable done) {
    }

    /** What only a rush of registrations does: RegistrationPaceTest makes one; what is done to the whole installation: BackupPagesTest, RestoredInstallationTest, BrandingTest; a message sent: SentCodesTest; an attempt opened again: ReopeningTest. */
    private static final Set<Action> ELSEWHERE = Set.of(Action.REGISTRATIONS_SLOWED, Action.OFFICERS_BURST, Action.BACKUP_TAKEN, Action.RESTORED, Action.BRANDING_CHANGED, Action.RESET_SENT, Action.PERSON_DELETED, Action.ATTEMPT_REOPENED);

    @Test
    void everyDeedLeavesItsRow() {
        var missing = new ArrayList<String>();
        var actions = actions(everything.everything(""));
        for (var done : actions) {
            var before = count(done);
            done.done().run();
            if (!grows(done, before)) {
                missing.add(done.what() + ": no " + done.action());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(Stream.concat(actions.stream().map(AuditedAction::action), ELSEWHERE.stream()).distinct()).as("actions that are tried").containsExactlyInAnyOrder(Action.values());
    }

    @Test
    void theBookHoldsNoSecretAndNoKey() {
        var owned = everything.everything("");
        var from = clock.millis();
        actions(owned).forEach(d -> d.done().run());
        var notes = rows.of("SELECT note FROM audit_entry WHERE note <> '' AND written_at >= " + from);
        assertThat(notes).hasSizeGreaterThan(10).noneMatch(n -> n.chars().anyMatch(Character::isISOControl));
        assertThat(String.join("\n", notes)).doesNotContain(PASSWORD, "Phương án đúng", "Phương án mới");
    }

    @Test
    void aQuestionWhoseWordsChangeKeepsItsKeyAndTheBookSaysSo() {
        var o = everything.everything("");
        editItem(o, "Câu chữ mới", 0);
        assertThat(rows.of("SELECT action, note FROM audit_entry WHERE action LIKE 'ITEM%' AND actor_id = " + o.organiser().personId())).containsExactly("ITEM_CHANGED Câu chữ mới");
    }

    @Test
    void whoKnocksAThousandTimesFillsNoBook() {
        var lan = world.person("Nguyễn Thị Lan", world.province().schoolA(), MemberRole.MEMBER);
        var browser = world.browser(lan);
        for (int i = 0; i < 40; i++) {
            browser.get("/organiser");
        }
        var done = new AuditedAction("", Action.DENIED, lan.personId(), () -> { });
        assertThat(grows(done, 0)).isTrue();
        assertThat(count(done)).isLessThanOrEqualTo(20);
    }

    private List<AuditedAction> actions(Owned o) {
        var phone = Phones.fresh();
        var sign = people.open("+84" + phone.substring(1), "Phạm Ngọc Sơn", 1980, PASSWORD, clock.now()).orElseThrow();
        memberships.join(sign.id(), o.province().schoolA().id(), MemberRole.OFFICER, clock.now());
        var member = o.member();
        var organiser = world.browser(o.organiser());
        var leader = world.browser(o.leader());
        var admin = world.browser(o.admin());
        var contest = "/organiser/contests/" + o.contest().slug();
        var material = "/organiser/materials/" + o.material();
        var named = world.person("Tên Cũ", o.province().schoolA(), MemberRole.MEMBER);
        var elsewhere = world.staff("Người Ngoài", world.province().schoolA(), Role.ORGANISER, world.province().federation());
        var topmost = world.staff("Người Quản Trị Chung", o.province().schoolA(), Role.ADMINISTRATOR, world.top());
        return List.of(
                new AuditedAction("a right password", Action.SIGN_IN, sign.id(), () -> world.browser().postOnly("/session", "phone", phone, "password", PASSWORD)),
                new AuditedAction("a wrong password", Action.SIGN_IN_FAILED, null, () -> world.browser().postOnly("/session", "phone", phone, "password", "không phải")),
                denied("a member at the organisers' door", member, "/organiser"),
                denied("a member at the audit log", member, "/admin/audit"),
                denied("a contest of another province", elsewhere, contest),
                denied("a leader at a unit that is not below", leaderOf(o), "/units/" + world.province().schoolA().id()),
                denied("somebody else's attempt", elsewhere, "/attempts/" + o.attempt()),
                new AuditedAction("a form sent to another province's contest", Action.DENIED, elsewhere.personId(), () -> world.browser(elsewhere).postOnly(contest, "title", "Lạ")),
                new AuditedAction("people looked up", Action.PEOPLE_READ, o.leader().personId(), () -> leader.get("/units/people?q=son")),
                new AuditedAction("the list of people brought in", Action.PEOPLE_READ, o.leader().personId(), () -> leader.get("/units/people/claims?unit=" + o.province().federation().id())),
                new AuditedAction("who is inside", Action.PEOPLE_READ, o.organiser().personId(), () -> organiser.get(contest + "/inside")),
                new AuditedAction("who has not taken part", Action.PEOPLE_READ, o.leader().personId(), () -> leader.get("/units/" + o.province().schoolA().id() + "?contest=" + o.contest().slug())),
                new AuditedAction("officers by own word looked at", Action.PEOPLE_READ, o.leader().personId(), () -> {
                    byOwnWord(o);
                    leader.get("/units/officers");
                }),
                new AuditedAction("those who want to move looked at", Action.PEOPLE_READ, o.leader().personId(), () -> {
                    world.browser(world.person("Người Chuyển", o.province().schoolA(), MemberRole.MEMBER)).postOnly("/me/unit", "unit", "" + o.province().schoolB().id(), "role", "MEMBER");
                    leader.get("/units/requests");
                }),
                new AuditedAction("who holds roles looked at", Action.PEOPLE_READ, o.admin().personId(), () -> admin.get("/admin/roles")),
                new AuditedAction("the log searched for a person", Action.AUDIT_READ, o.admin().personId(), () -> admin.get("/admin/audit?who=" + java.net.URLEncoder.encode(o.leader().name(), java.nio.charset.StandardCharsets.UTF_8) + "&person=" + o.leader().personId())),
                new AuditedAction("the log carried away", Action.AUDIT_EXPORTED, o.admin().personId(), () -> admin.bytes("/admin/audit/file?format=csv")),
                new AuditedAction("an account opened", Action.ACCOUNT_OPENED, SOMEBODY_NEW, () -> register(o)),
                new AuditedAction("an account claimed", Action.ACCOUNT_CLAIMED, SOMEBODY_NEW, () -> claim(leader, o)),
                new AuditedAction("a password changed", Action.PASSWORD_CHANGED, sign.id(), () -> people.changePassword(sign.id(), PASSWORD, PASSWORD + " 2", clock.now())),
                new AuditedAction("a password reset by a code", Action.PASSWORD_RESET, sign.id(), () -> world.browser().postOnly("/session/reset", "phone", phone, "code", admin.post("/units/people/" + sign.id() + "/reset").text("#code"), "fresh", PASSWORD)),
                new AuditedAction("a password reset by a command", Action.PASSWORD_RESET, null, () -> people.resetPassword(sign.id(), PASSWORD, clock.now())),
                new AuditedAction("a wrong code", Action.CODE_FAILED, null, () -> wrongCode(phone, sign.id())),
                new AuditedAction("a second factor set up", Action.FACTOR_ON, o.leader().personId(), () -> setUp(leader, o.leader())),
                new AuditedAction("fresh codes on paper", Action.FACTOR_CODES, o.leader().personId(), () -> leader.postOnly("/me/second-factor/codes", "renewal", PASSWORD)),
                new AuditedAction("a code on paper used", Action.RECOVERY_CODE_USED, o.leader().personId(), () -> useAPaper(leader, o.leader())),
                new AuditedAction("a second factor taken off", Action.FACTOR_OFF, o.leader().personId(), () -> leader.postOnly("/me/second-factor/removal", "removal", PASSWORD)),
                new AuditedAction("a second factor taken away", Action.FACTOR_REMOVED, o.admin().personId(), () -> {
                    rows.change("INSERT INTO second_factor (person_id, secret, made_at, confirmed_at, last_step) VALUES (" + o.leader().personId() + ", 'plain:GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1, 1, 0)");
                    admin.postOnly("/admin/people/" + o.leader().personId() + "/second-factor", "reason", "mất điện thoại");
                    leader.cookie("hoithi", world.browser(o.leader()).cookie("hoithi"));
                }),
                new AuditedAction("an officer confirmed", Action.OFFICER_CONFIRMED, o.leader().personId(), () -> leader.postOnly("/units/officers/confirmation", "person", "" + byOwnWord(o).personId())),
                new AuditedAction("an officer refused", Action.OFFICER_REFUSED, o.leader().personId(), () -> leader.postOnly("/units/officers/refusal", "person", "" + byOwnWord(o).personId(), "reason", "không phải")),
                new AuditedAction("a code for one", Action.CODES_ISSUED, o.leader().personId(), () -> leader.postOnly("/units/people/" + o.newcomer() + "/code")),
                new AuditedAction("codes for all", Action.CODES_ISSUED, o.leader().personId(), () -> leader.postOnly("/units/people/claims/codes", "unit", "" + o.province().federation().id())),
                new AuditedAction("a prepared account withdrawn", Action.CLAIM_WITHDRAWN, o.leader().personId(), () -> leader.postOnly("/units/people/" + o.newcomer() + "/withdrawal")),
                new AuditedAction("a list confirmed", Action.PEOPLE_IMPORTED, o.leader().personId(), () -> confirmList(leader, o)),
                new AuditedAction("a question added", Action.ITEM_ADDED, o.organiser().personId(), () -> addItem(o)),
                new AuditedAction("words of a question changed", Action.ITEM_CHANGED, o.organiser().personId(), () -> editItem(o, "Câu chữ khác", 0)),
                new AuditedAction("a key changed", Action.ITEM_KEY_CHANGED, o.organiser().personId(), () -> editItem(o, "Câu hỏi", 1)),
                new AuditedAction("a workbook confirmed", Action.ITEMS_IMPORTED, o.organiser().personId(), () -> organiser.postOnly("/organiser/items/import/" + o.workbook() + "/confirmation")),
                new AuditedAction("a role given", Action.ROLE_GRANTED, o.admin().personId(), () -> admin.postOnly("/admin/roles", "unit", "" + o.province().wardA().id(), "role", "MARKER", "phone", phone)),
                new AuditedAction("a role taken", Action.ROLE_REVOKED, o.admin().personId(), () -> admin.postOnly("/admin/roles/revoke", "unit", "" + o.province().wardA().id(), "role", "MARKER", "person", "" + sign.id())),
                new AuditedAction("a reset code", Action.RESET_CODE, o.admin().personId(), () -> admin.postOnly("/units/people/" + sign.id() + "/reset")),
                new AuditedAction("a publication", Action.PUBLICATION, o.organiser().personId(), () -> organiser.postOnly("/organiser/contests/" + o.draft().slug() + "/publication", "version", "1")),
                new AuditedAction("numbers taken anew", Action.ROLL_RENEWED, o.organiser().personId(), () -> renewRoll(leader, organiser, o)),
                new AuditedAction("extra time", Action.EXTRA_TIME, o.organiser().personId(), () -> organiser.postOnly(contest + "/extra-time", "id", "" + clock.millis(), "minutes", "5", "reason", "mất điện", "reach", "ALL")),
                new AuditedAction("a bulletin", Action.BULLETIN_TOLD, o.organiser().personId(), () -> organiser.postOnly(contest + "/bulletins", "id", "" + (clock.millis() + 2), "words", "Câu 5: chọn phương án đúng nhất.")),
                new AuditedAction("a closing moved", Action.CLOSING_MOVED, o.organiser().personId(), () -> organiser.postOnly(contest + "/extra-time", "id", "" + (clock.millis() + 1), "minutes", "5", "reason", "mất điện", "reach", "ROUND")),
                new AuditedAction("another name asked for after a result", Action.NAME_ASKED, named.personId(), () -> asksForAName(o, named)),
                new AuditedAction("that name approved", Action.NAME_APPROVED, o.leader().personId(), () -> leader.postOnly(decision(leader, "approval"))),
                new AuditedAction("a name refused", Action.NAME_REFUSED, o.leader().personId(), () -> {
                    world.browser(named).postOnly("/me", "name", "Lại Tên Khác", "birthYear", "1985");
                    leader.postOnly(decision(leader, "refusal"), "reason", "không đúng giấy tờ");
                }),
                new AuditedAction("a name confirmed", Action.NAME_CONFIRMED, o.leader().personId(), () -> leader.postOnly("/units/people/" + member.personId() + "/name", "seen", member.name())),
                new AuditedAction("a contest made", Action.CONTEST_MADE, o.organiser().personId(), () -> made(organiser)),
                new AuditedAction("a contest changed", Action.CONTEST_CHANGED, o.organiser().personId(), () -> organiser.post(contest, Forms.fields(organiser.get(contest).html(), "about", "Lời mới", "do", "save"))),
                new AuditedAction("a draft deleted", Action.CONTEST_DELETED, o.organiser().personId(), () -> organiser.postOnly(made(organiser) + "/deletion", "version", "1")),
                new AuditedAction("numbers declared", Action.COUNTS_DECLARED, o.leader().personId(), () -> leader.postOnly("/units/" + o.province().schoolA().id() + "/counts", "members", "50", "officers", "6", "countedOn", "02/11/2026", "source", "báo cáo")),
                new AuditedAction("a move approved", Action.MOVE_APPROVED, o.leader().personId(), () -> move(o, leader, "approval")),
                new AuditedAction("a move refused", Action.MOVE_REFUSED, o.leader().personId(), () -> move(o, leader, "refusal")),
                new AuditedAction("one person's page", Action.PEOPLE_READ, o.leader().personId(), () -> leader.get("/units/people/" + member.personId())),
                new AuditedAction("somebody moved", Action.PERSON_MOVED, o.leader().personId(), () -> relocate(o, leader, o.province().schoolB().id())),
                new AuditedAction("a move out of reach asked for", Action.MOVE_ASKED, o.leader().personId(), () -> relocate(o, leader, world.province().schoolA().id())),
                new AuditedAction("an account deactivated", Action.PERSON_DEACTIVATED, o.leader().personId(), () -> leader.postOnly("/units/people/" + named.personId() + "/deactivation", "reason", "nghỉ hưu")),
                new AuditedAction("an account that works again", Action.PERSON_ACTIVATED, o.leader().personId(), () -> leader.postOnly("/units/people/" + named.personId() + "/activation")),
                new AuditedAction("two accounts merged", Action.PEOPLE_MERGED, o.leader().personId(), () -> mergeTwo(o, leader)),
                new AuditedAction("which result counts decided", Action.RESULT_DECIDED, o.organiser().personId(), () -> decideBetweenTwo(o, leader, organiser)),
                new AuditedAction("a material changed", Action.MATERIAL_CHANGED, o.organiser().personId(), () -> organiser.post(material + "/edit", Forms.fields(organiser.get(material + "/edit").html(), "title", "Tên khác"))),
                new AuditedAction("a material withdrawn", Action.MATERIAL_WITHDRAWN, o.organiser().personId(), () -> organiser.postOnly(material + "/withdrawal")),
                new AuditedAction("a material published", Action.MATERIAL_PUBLISHED, o.organiser().personId(), () -> organiser.postOnly(material + "/publication")),
                new AuditedAction("a material brought in", Action.MATERIAL_KEPT, o.organiser().personId(), () -> bringIn(o, organiser)),
                new AuditedAction("an item retired", Action.ITEM_RETIRED, o.organiser().personId(), () -> organiser.postOnly("/organiser/items/" + o.item().itemId() + "/retirement")),
                new AuditedAction("an item taken back", Action.ITEM_RESTORED, o.organiser().personId(), () -> organiser.postOnly("/organiser/items/" + o.item().itemId() + "/restoration")),
                new AuditedAction("essays read", Action.ESSAYS_READ, o.organiser().personId(), () -> organiser.get(contest + "/essays/texts")),
                new AuditedAction("essays carried away", Action.ESSAYS_EXPORTED, o.organiser().personId(), () -> organiser.bytes(contest + "/essays/file?format=docx")),
                unit("a unit opened", Action.UNIT_ADDED, admin, o, o.province().wardB().id(), "addition", "name", "Trạm Y tế", "form", "GRASSROOTS"),
                unit("a unit renamed", Action.UNIT_RENAMED, admin, o, o.province().schoolB().id(), "naming", "name", "Trường Mới", "form", "GRASSROOTS"),
                unit("a unit moved", Action.UNIT_MOVED, admin, o, o.province().schoolB().id(), "move", "target", "" + o.province().federation().id()),
                unit("a unit split", Action.UNIT_SPLIT, admin, o, o.province().factory().id(), "split", "parts", "Xưởng cắt"),
                unit("a unit merged", Action.UNIT_MERGED, admin, o, o.province().factory().id(), "merger", "target", "" + o.province().schoolB().id()),
                new AuditedAction("a unit closed", Action.UNIT_CLOSED, o.admin().personId(), () -> admin.postOnly(opened(admin, o) + "/closing", "on", "1/11/2026", "reason", "giải thể", "confirmed", "1")),
                unit("a unit opened again", Action.UNIT_REOPENED, admin, o, o.province().factory().id(), "reopening", "none", ""),
                new AuditedAction("a unit asked for is made", Action.UNIT_REQUEST_MET, o.admin().personId(), () -> decideMissing(o, admin, "unit", "name", "Trạm Y tế Mới", "form", "GRASSROOTS")),
                new AuditedAction("a unit asked for is refused", Action.UNIT_REQUEST_REFUSED, o.admin().personId(), () -> decideMissing(o, admin, "refusal", "reason", "đã có ở nơi khác")),
                new AuditedAction("a form of units kept", Action.UNIT_FORM_KEPT, topmost.personId(), () -> world.browser(topmost).postOnly("/admin/units/forms", "code", "CLUSTER", "kind", "INTERMEDIATE", "nameVi", "Cụm công đoàn", "nameEn", "Cluster", "under", "FEDERATION")),
                new AuditedAction("units brought in", Action.UNITS_IMPORTED, o.admin().personId(), () -> bringInUnits(o, admin)),
                new AuditedAction("units carried away", Action.UNITS_EXPORTED, o.leader().personId(), () -> leader.bytes("/admin/units/export?format=csv&unit=" + o.province().federation().id())),
                new AuditedAction("marks released", Action.MARKS_RELEASED, o.organiser().personId(), () -> release(o, organiser, contest)),
                new AuditedAction("results published", Action.RESULTS_PUBLISHED, o.organiser().personId(), () -> publishResults(o, organiser)),
                new AuditedAction("a lot drawn", Action.LOT_DRAWN, o.organiser().personId(), () -> drawLot(o, organiser)),
                new AuditedAction("results carried away", Action.RESULTS_EXPORTED, o.organiser().personId(), () -> organiser.bytes(contest + "/results/file?what=log")),
                new AuditedAction("a correction asked for", Action.CORRECTION_ASKED, o.organiser().personId(), () -> organiser.postOnly(contest + "/items/" + o.contest().pool().getFirst().id(), "ruling", "GIVEN", "reason", "câu ra sai")),
                new AuditedAction("a correction approved", Action.CORRECTION_APPROVED, o.organiser().personId(), () -> organiser.postOnly(contest + "/corrections/" + tried(o) + "/decision", "do", "approve")),
                new AuditedAction("a correction refused", Action.CORRECTION_REFUSED, o.organiser().personId(), () -> organiser.postOnly(contest + "/corrections/" + tried(o) + "/decision", "do", "refuse")),
                new AuditedAction("a result looked through", Action.RESULT_CHECKED, o.organiser().personId(), () -> organiser.postOnly(looked(o) + "/check", "note", "đúng người")),
                new AuditedAction("a result voided", Action.RESULT_VOIDED, o.organiser().personId(), () -> organiser.postOnly(looked(o) + "/attempts/" + o.submitted() + "/void", "reason", "thi hộ")),
                new AuditedAction("a result restored", Action.RESULT_RESTORED, o.organiser().personId(), () -> organiser.postOnly(looked(o) + "/attempts/" + o.submitted() + "/restoration", "reason", "đã xác minh")));
    }

    /** A correction somebody else asked for, worked out and waiting. */
    private long tried(Owned o) {
        var id = System.nanoTime();
        rows.change("INSERT INTO item_correction (id, contest_id, item_version_id, ruling, key_bits, reason, asked_by, asked_at, trial, tried_at, in_force, passes, rescored, working_until) VALUES ("
                + id + ", " + o.contest().id() + ", " + o.contest().pool().getFirst().id() + ", 'GIVEN', 0, 'x', " + o.admin().personId() + ", 1, '{}', 1, 0, 0, 0, 0)");
        return id;
    }

    /** Where the results of the member are looked through. */
    private static String looked(Owned o) {
        return "/organiser/contests/" + o.contest().slug() + "/verification/" + o.member().personId();
    }

    /** The contest is over by then, and its rules know a lot. */
    private void drawLot(Owned o, Browser organiser) {
        rows.change("UPDATE contest SET version = version + 1, settings = REPLACE(settings, '\"tieRules\":[', '\"tieRules\":[\"LOT\",') WHERE id = " + o.contest().id());
        contests.fresh(o.contest().id());
        organiser.postOnly("/organiser/contests/" + o.contest().slug() + "/lot", "seed", "");
    }

    /** The contest is over by then. */
    private void publishResults(Owned o, Browser organiser) {
        var closes = contests.fresh(o.contest().id()).orElseThrow().settings().rounds().getLast().closes();
        rows.change("UPDATE contest SET version = version + 1, settings = REPLACE(settings, '" + closes + "', '" + clock.now().minus(Duration.ofHours(1)) + "') WHERE id = " + o.contest().id());
        contests.fresh(o.contest().id());
        organiser.postOnly("/organiser/contests/" + o.contest().slug() + "/results", "sure", "yes");
    }

    /** Where a new unit is. */
    private static String opened(Browser admin, Owned o) {
        return admin.post("/admin/units/" + o.province().federation().id() + "/addition", "name", "Sẽ đóng", "form", "GRASSROOTS", "on", "1/11/2026", "reason", "thử", "confirmed", "1").path();
    }

    private void decideMissing(Owned o, Browser admin, String kind, String... fields) {
        var who = world.person("Người Xin", o.province().federation(), MemberRole.MEMBER);
        world.browser(who).postOnly("/me/unit/missing", "unit", "" + o.province().federation().id(), "unitName", "Trạm Y tế Mới " + who.personId(), "unitAddress", "12 Lê Duẩn");
        admin.postOnly(admin.get("/units/missing").html().select("form[action$=" + kind + "]").last().attr("action"), fields);
    }

    private AuditedAction unit(String what, Action action, Browser admin, Owned o, long unit, String deed, String... fields) {
        var all = Stream.concat(Stream.of("on", "1/11/2026", "reason", "Quyết định 12", "confirmed", "1"), Stream.of(fields)).toArray(String[]::new);
        return new AuditedAction(what, action, o.admin().personId(), () -> admin.postOnly("/admin/units/" + unit + "/" + deed, all));
    }

    private AuditedAction denied(String what, Actor who, String path) {
        return new AuditedAction(what, Action.DENIED, who.personId(), () -> assertThat(world.browser(who).get(path).status()).as(what).isEqualTo(404));
    }

    private void asksForAName(Owned o, Actor who) {
        var browser = world.browser(who);
        browser.post(browser.post("/contests/" + o.contest().slug() + "/attempts").path() + "/submission");
        browser.postOnly("/me", "name", "Tên Mới", "birthYear", "1985");
    }

    private static String decision(Browser leader, String kind) {
        return leader.get("/units/names").html().select("form[action$=" + kind + "]").attr("action");
    }

    /** Where a new draft is. */
    private static String made(Browser organiser) {
        var page = organiser.post("/organiser/contests", Forms.fields(organiser.get("/organiser/contests/new?preset=BLANK").html(), "title", "Sẽ xóa", "do", "save"));
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.path();
    }

    private void move(Owned o, Browser leader, String kind) {
        var who = world.person("Người Chuyển", o.province().schoolA(), MemberRole.MEMBER);
        world.browser(who).postOnly("/me/unit", "unit", "" + o.province().schoolB().id(), "role", "MEMBER");
        leader.postOnly(leader.get("/units/requests").html().select("form[action$=" + kind + "]").attr("action"), "reason", "không có tên");
    }

    private void relocate(Owned o, Browser leader, long unit) {
        var who = world.person("Người Nhầm Nơi", o.province().schoolA(), MemberRole.MEMBER);
        var preview = leader.get("/units/people/relocation?person=" + who.personId() + "&unit=" + unit).html();
        leader.postOnly("/units/people/relocation", "person", preview.select("form[method=post] input[name=person]").val(), "unit", "" + unit);
    }

    private void mergeTwo(Owned o, Browser leader) {
        var one = world.person("Người Hai Lần", o.province().schoolA(), MemberRole.MEMBER);
        var other = world.person("Người Hai Lần", o.province().schoolB(), MemberRole.MEMBER);
        leader.postOnly("/units/people/" + one.personId() + "/merge", "other", "" + other.personId(), "stays", "" + one.personId());
    }

    private void decideBetweenTwo(Owned o, Browser leader, Browser organiser) {
        var one = world.person("Người Hai Bài", o.province().schoolA(), MemberRole.MEMBER);
        var other = world.person("Người Hai Bài", o.province().schoolB(), MemberRole.MEMBER);
        for (var who : List.of(one, other)) {
            var browser = world.browser(who);
            browser.post(browser.post("/contests/" + o.contest().slug() + "/attempts").path() + "/submission");
        }
        leader.postOnly("/units/people/" + one.personId() + "/merge", "other", "" + other.personId(), "stays", "" + one.personId());
        organiser.postOnly(organiser.get("/organiser/contests/" + o.contest().slug() + "/conflicts").html().select("main form").attr("action"), "decision", "KEPT", "reason", "bài trước");
    }

    private static void bringIn(Owned o, Browser organiser) {
        var answer = organiser.upload("/organiser/materials", "file", "tai-lieu.md", "# Tài liệu\n\n## Điều 1. Một\n\nLời.".getBytes(java.nio.charset.StandardCharsets.UTF_8), "unit", "" + o.province().federation().id(),
                "topic", "" + o.item().topicId(), "kind", "GUIDE", "title", "Tài liệu mới");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static void bringInUnits(Owned o, Browser admin) {
        var file = "Tên đơn vị;Loại đơn vị\nCĐCS Nhập Từ Tệp;CĐCS\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        admin.postOnly(admin.upload("/admin/units/import", "file", "don-vi.csv", file, "unit", "" + o.province().federation().id()).path() + "/confirmation");
    }

    private Actor leaderOf(Owned o) {
        return o.leader();
    }

    private void editItem(Owned o, String text, int right) {
        var desk = world.browser(o.organiser());
        var path = "/organiser/items/" + o.item().itemId();
        var form = desk.get(path).html();
        var answer = desk.postOnly(path, "revision", form.select("input[name=revision]").val(), "topic", "" + o.item().topicId(), "level", "RECOGNISE", "text", text, "choice-0", "Phương án đúng",
                "choice-1", "Phương án mới", "choice-2", "Sai nữa", "fixed-2", "1", "right-" + right, "1", "source", "Căn cứ", "explanation", "Giải thích");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void wrongCode(String phone, long person) {
        rows.change("INSERT INTO second_factor (person_id, secret, made_at, confirmed_at, last_step) VALUES (" + person + ", 'plain:GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 1, 1, 0)");
        var step = world.browser().post("/session", "phone", phone, "password", PASSWORD).html().select("input[name=step]").val();
        world.browser().postOnly("/session/code", "step", step, "code", "12345", "recovery", "");
        rows.change("DELETE FROM second_factor WHERE person_id = " + person);
    }

    /** The leader of the world has neither number nor password until now. */
    private void setUp(Browser leader, Actor who) {
        if (people.byId(who.personId()).orElseThrow().phone() == null) {
            rows.change("UPDATE person SET phone = '+84" + Phones.fresh().substring(1) + "' WHERE id = " + who.personId());
        }
        people.resetPassword(who.personId(), PASSWORD, clock.now());
        leader.postOnly("/me/second-factor/secret", "password", PASSWORD);
        rows.change("UPDATE second_factor SET secret = 'plain:GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' WHERE person_id = " + who.personId());
        assertThat(leader.post("/me/second-factor/confirmation", "code", vn.hoithi.account.factor.PhoneApp.shows("12345678901234567890", clock.now())).html().select(".recovery code")).hasSize(10);
    }

    private void useAPaper(Browser leader, Actor who) {
        var paper = leader.post("/me/second-factor/codes", "renewal", PASSWORD).html().select(".recovery code").eachText().getFirst();
        var phone = vn.hoithi.account.Phone.display(people.byId(who.personId()).orElseThrow().phone());
        var step = world.browser().post("/session", "phone", phone, "password", PASSWORD).html().select("input[name=step]").val();
        assertThat(world.browser().postOnly("/session/code", "step", step, "code", "", "recovery", paper).statusCode()).isEqualTo(303);
    }

    private void addItem(Owned o) {
        var answer = world.browser(o.organiser()).postOnly("/organiser/items", "unit", "" + o.province().federation().id(), "topic", "" + o.item().topicId(), "level", "RECOGNISE", "text", "Câu hỏi thêm",
                "choice-0", "Phương án đúng", "choice-1", "Sai", "right-0", "1", "source", "Căn cứ", "explanation", "Giải thích");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void register(Owned o) {
        var answer = world.browser().postOnly("/account", "unit", "" + o.province().schoolA().id(), "name", "Nguyễn Văn Đăng Ký", "phone", Phones.fresh(), "birthYear", "1990", "role", "MEMBER", "password", PASSWORD,
                "terms", "1", "consent", "1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private void claim(Browser leader, Owned o) {
        var unit = "" + o.province().federation().id();
        var preview = leader.upload("/units/people/import", "file", "ds2.xlsx", Everything.list("Ngô Văn Nhận", "Đoàn viên"), "unit", unit);
        var code = leader.post(preview.path() + "/confirmation").text(".slip__code");
        var answer = world.browser().postOnly("/account/claim/confirmation", "code", code, "phone", Phones.fresh(), "password", PASSWORD, "consent", "1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private static void renewRoll(Browser leader, Browser organiser, Owned o) {
        leader.postOnly("/units/" + o.province().schoolA().id() + "/counts", "members", "44", "officers", "5", "countedOn", "01/11/2026", "source", "báo cáo tháng");
        organiser.postOnly("/organiser/contests/" + o.contest().slug() + "/roll", "version", "" + o.contest().version());
    }

    private void confirmList(Browser leader, Owned o) {
        var unit = "" + o.province().federation().id();
        var preview = leader.upload("/units/people/import", "file", "ds.xlsx", Everything.list("Lê Thị Mới Vào", "Đoàn viên"), "unit", unit);
        assertThat(leader.post(preview.path() + "/confirmation").html().select(".slip")).hasSize(1);
    }

    private void release(Owned o, Browser organiser, String contest) {
        var marker = world.browser(o.marker());
        marker.postOnly("/marking/essays/" + o.waitingEssay(), "revision", "0", "p1", "5", "p2", "2", "then", "stay");
        assertThat(organiser.postOnly(contest + "/essays/release").statusCode()).isEqualTo(303);
    }

    private long count(AuditedAction done) {
        return Long.parseLong(rows.of("SELECT COUNT(*) FROM audit_entry WHERE action = '" + done.action() + "' AND " + (done.actor() == null ? "actor_id IS NULL" : done.actor().equals(SOMEBODY_NEW) ? "actor_id = subject_id" : "actor_id = " + done.actor())).getFirst());
    }

    /** A refusal is written beside the answer, not before it. */
    private boolean grows(AuditedAction done, long before) {
        for (int i = 0; i < 50; i++) {
            if (count(done) > before) {
                return true;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return false;
    }

    private vn.hoithi.organisation.Actor byOwnWord(Everything.Owned o) {
        return world.person("Phan Tự Khai", o.province().schoolA(), vn.hoithi.organisation.MemberRole.UNVERIFIED);
    }
}
