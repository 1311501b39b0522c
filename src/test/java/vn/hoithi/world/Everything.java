package vn.hoithi.world;

import jakarta.inject.Singleton;
import vn.hoithi.contest.Contest;
import vn.hoithi.contest.organise.ContestDrafts;
import vn.hoithi.contest.ContestSettings;
import vn.hoithi.contest.ContestSettings.Criterion;
import vn.hoithi.contest.ContestSettings.Prediction;
import vn.hoithi.contest.ContestSettings.TieRule;
import vn.hoithi.contest.Contests;
import vn.hoithi.contest.organise.OlderContests;
import vn.hoithi.itembank.Choice;
import vn.hoithi.itembank.ItemBank;
import vn.hoithi.itembank.ItemKind;
import vn.hoithi.itembank.ItemVersion;
import vn.hoithi.itembank.Level;
import vn.hoithi.organisation.Actor;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Role;
import vn.hoithi.time.Clock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes one of everything that has an address, owned by one province and used by its people: what a stranger may want to get at. */
@Singleton
public class Everything {

    private static final int PAPER = 5;
    private final World world;
    private final ContestWorld contestWorld;
    private final Contests contests;
    private final ContestDrafts drafts;
    private final OlderContests older;
    private final ItemBank bank;
    private final Clock clock;

    Everything(World world, ContestWorld contestWorld, Contests contests, ContestDrafts drafts, OlderContests older, ItemBank bank, Clock clock) {
        this.world = world;
        this.contestWorld = contestWorld;
        this.contests = contests;
        this.drafts = drafts;
        this.older = older;
        this.bank = bank;
        this.clock = clock;
    }

    /**
     * What there is: a published contest with an attempt that runs and one that is submitted (its essay marked), a contest and a
     * material not yet published, an item, a workbook and a list of people that wait, somebody whose account waits; who works with them; a contest whose certificate
     * the member has, its code, and the code of a link to the result.
     */
    public record Owned(World.Province province, Contest contest, Contest draft, ItemVersion item, long material, long draftMaterial, long workbook, long roster, long newcomer,
                        long attempt, long submitted, String essay, String waitingEssay, Actor member, Actor organiser, Actor marker, Actor leader, Actor admin,
                        Contest awarded, String certificate, String shared) {
    }

    /** A new province with all of it. Every text somebody can type, and every name, ends with the tail. */
    public Owned everything(String tail) {
        return everything(world.province(tail), tail, tail);
    }

    /**
     * All of it for units that are there.
     *
     * @param tail   ends what the public may see: names of staff and of who took part, what is published
     * @param hidden ends what only its own people may see: drafts, questions, lists, essays, remarks
     */
    public Owned everything(World.Province province, String tail, String hidden) {
        var top = province.federation();
        var organiser = world.staff("Lê Thu Hoa" + tail, province.factory(), Role.ORGANISER, top);
        var marker = world.staff("Phạm Ngọc Sơn" + tail, province.factory(), Role.MARKER, top);
        var leader = world.staff("Trần Văn Minh" + tail, province.factory(), Role.LEADER, top);
        var admin = world.staff("Quản Trị" + tail, province.factory(), Role.ADMINISTRATOR, top);
        var member = world.person("Nguyễn Thị Lan" + tail, province.schoolA(), MemberRole.MEMBER);
        var settings = settings(province, tail);
        var item = items(province, settings, hidden);
        var contest = older.published(top.id(), "Cuộc thi " + province.number() + tail, settings, organiser.personId(), clock.now());
        var draft = drafts.draft(top.id(), "Bản nháp " + province.number() + hidden, settings.withReview(ContestSettings.Show.AFTER_ROUND), organiser.personId(), clock.now());
        var desk = world.browser(organiser);
        var material = material(desk, province, settings, tail);
        desk.postOnly("/organiser/materials/" + material + "/publication");
        var draftMaterial = material(desk, province, settings, hidden);
        var workbook = last(desk.upload("/organiser/items/import", "file", "cau-hoi.xlsx" + inFileName(hidden), workbook(hidden), "unit", "" + top.id()));
        var newcomer = newcomer(world.browser(leader), top, hidden);
        var roster = last(world.browser(leader).upload("/units/people/import", "file", "danh-sach.xlsx" + inFileName(hidden), list("Người Chờ Nhập" + hidden, "Dòng sai" + hidden), "unit", "" + top.id()));
        var contestNow = contests.byId(contest.id()).orElseThrow();
        var submitted = sit(contestNow, member, hidden);
        sit(contestNow, world.person("Đỗ Văn Chờ" + tail, province.schoolB(), MemberRole.OFFICER), hidden);
        var essay = mark(marker, contestNow, hidden);
        var waiting = next(world.browser(marker), contestNow);
        var awarded = contestWorld.published(province, s -> s.withCertificate(new ContestSettings.Certificate(0, "TM. BAN TỔ CHỨC", "Lê Thu Hoa", "Đắk Lắk")));
        var attempt = last(world.browser(member).post("/contests/" + contest.slug() + "/attempts"));
        return new Owned(province, contestNow, draft, item, material, draftMaterial, workbook, roster, newcomer, attempt, submitted, essay, waiting, member, organiser, marker, leader, admin,
                awarded, certificate(awarded, member), shared(awarded, member));
    }

    /** What of the tail the header of an upload can carry. */
    public static String inFileName(String tail) {
        return tail.replaceAll("[\"/\\\\;=,:\\s]+", "");
    }

    private ContestSettings settings(World.Province province, String tail) {
        var s = contestWorld.settings(province);
        var topic = bank.topic("moi-thu-" + province.number(), "Chủ đề " + province.number() + tail);
        var essay = new ContestSettings.Essay("Bài viết" + tail, "Hãy viết" + tail, 0, 300, List.of(new Criterion("Nội dung" + tail, 700), new Criterion("Trình bày" + tail, 300)));
        var rounds = s.rounds().stream().map(r -> new vn.hoithi.contest.Round(r.no(), "Đợt 1" + tail, r.windows())).toList();
        return s.with(b -> b.about("Giới thiệu" + tail).eligibility(new ContestSettings.Eligibility(Set.copyOf(MemberRole.CHOICES), List.of(), true)).rounds(rounds)
                .attemptsPerRound(3).blueprint(List.of(new ContestSettings.Quota(topic.id(), Level.RECOGNISE, PAPER))).essay(essay)
                .prediction(new Prediction(Prediction.Subject.PEOPLE, Prediction.Reach.ROUND)).tieRules(List.of(TieRule.PREDICTION, TieRule.DURATION))
                .prizes("Giải nhất" + tail));
    }

    private ItemVersion items(World.Province province, ContestSettings settings, String tail) {
        var made = new ArrayList<ItemVersion>();
        for (int i = 0; i < PAPER + 1; i++) {
            made.add(bank.add(province.federation().id(), settings.blueprint().getFirst().topicId(), item(province.number() + " số " + i, tail), null, clock.now()));
        }
        return made.getLast();
    }

    private static ItemBank.Draft item(String name, String tail) {
        return new ItemBank.Draft(ItemKind.SINGLE, Level.RECOGNISE, "Câu hỏi " + name + tail,
                List.of(new Choice("Phương án đúng" + tail, true, false), new Choice("Phương án sai" + tail, false, false), new Choice("Sai nữa" + tail, false, true)), "Căn cứ" + tail, "Giải thích" + tail);
    }

    private long material(Browser desk, World.Province province, ContestSettings settings, String tail) {
        return last(desk.upload("/organiser/materials", "file", "", new byte[0], "unit", "" + province.federation().id(), "topic", "" + settings.blueprint().getFirst().topicId(),
                "kind", "DOCUMENT", "title", "Tài liệu " + province.number() + tail, "summary", "Tóm tắt" + tail, "sources", "Nguồn" + tail,
                "text", "## Điều 1. Phạm vi" + tail + "\n\nĐoạn văn thử" + tail + "\n\n## Điều 2. Đối tượng" + tail + "\n\n- Mục" + tail + "\n"));
    }

    private long sit(Contest contest, Actor member, String tail) {
        var phone = world.browser(member);
        var attempt = last(phone.post("/contests/" + contest.slug() + "/attempts"));
        var saved = phone.postOnly("/attempts/" + attempt + "/responses", "s1", "0", "p", "1234", "e", "Bài làm của tôi" + tail + "\n\nĐoạn hai" + tail);
        if (saved.statusCode() != 303) {
            throw new AssertionError("not saved: " + saved.body());
        }
        phone.post("/attempts/" + attempt + "/submission");
        return attempt;
    }

    private String certificate(Contest contest, Actor member) {
        var phone = world.browser(member);
        phone.post(phone.post("/contests/" + contest.slug() + "/attempts").path() + "/submission");
        return phone.post("/contests/" + contest.slug() + "/certificate").text(".receipt code");
    }

    /** The code of a link by which the member shows a result. */
    private String shared(Contest contest, Actor member) {
        var path = world.browser(member).post("/me/shares", "contest", contest.slug(), "round", "1", "names", "NAME_AND_UNIT").path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String mark(Actor marker, Contest contest, String tail) {
        var desk = world.browser(marker);
        var token = next(desk, contest);
        var done = desk.postOnly("/marking/essays/" + token, "revision", "0", "p1", "5", "c1", "Khá" + tail, "p2", "2", "c2", "Gọn" + tail, "remark", "Cảm ơn" + tail, "then", "stay");
        if (done.statusCode() != 303) {
            throw new AssertionError("not marked: " + done.body());
        }
        return token;
    }

    private static String next(Browser desk, Contest contest) {
        var path = desk.postOnly("/marking/" + contest.slug() + "/next").headers().firstValue("location").orElseThrow();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static long last(Browser.Page page) {
        if (page.status() != 200) {
            throw new AssertionError(page.path() + " " + page.status() + " " + page.html().select("main").text());
        }
        return Long.parseLong(page.path().substring(page.path().lastIndexOf('/') + 1));
    }

    private static long newcomer(Browser leader, vn.hoithi.organisation.Unit unit, String tail) {
        var file = last(leader.upload("/units/people/import", "file", "danh-sach.xlsx", list("Người Chưa Nhận" + tail, "Đoàn viên"), "unit", "" + unit.id()));
        var slips = leader.post("/units/people/import/" + file + "/confirmation");
        if (slips.html().select(".slip").size() != 1) {
            throw new AssertionError("not imported: " + slips.html().text());
        }
        return Long.parseLong(leader.get("/units/people/claims?unit=" + unit.id()).html().select("main li a[href$=/code]").attr("href").replaceAll("\\D", ""));
    }

    /** A list of one person. */
    public static byte[] list(String name, String role) {
        return book(List.of("Họ và tên", "Năm sinh", "Vai trò", "Số điện thoại", "Đơn vị"), List.of(name, "1988", role, "", ""));
    }

    private static byte[] workbook(String tail) {
        var header = List.of("Chủ đề", "Mức độ", "Câu hỏi", "A", "B", "C", "D", "E", "F", "Đáp án", "Giữ vị trí", "Căn cứ", "Giải thích");
        var row = List.of("Chủ đề nhập" + tail, "Nhận biết", "Câu nhập" + tail, "Một" + tail, "Hai" + tail, "", "", "", "", "A", "", "Căn cứ" + tail, "Vì sao" + tail);
        return book(header, row);
    }

    private static byte[] book(List<String> header, List<String> row) {
        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(); var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Một");
            for (var line : List.of(header, row)) {
                var cells = sheet.createRow(sheet.getPhysicalNumberOfRows());
                line.forEach(text -> cells.createCell(Math.max(0, cells.getLastCellNum())).setCellValue(text));
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
