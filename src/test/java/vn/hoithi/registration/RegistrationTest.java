package vn.hoithi.registration;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.hoithi.account.People;
import vn.hoithi.organisation.MemberRole;
import vn.hoithi.organisation.Memberships;
import vn.hoithi.organisation.Unit;
import vn.hoithi.world.Phones;
import vn.hoithi.world.World;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@MicronautTest(transactional = false)
class RegistrationTest {

    @Inject
    World world;
    @Inject
    People people;
    @Inject
    Memberships memberships;

    @Test
    void somebodyRegistersAndIsSignedIn() {
        var school = world.province().schoolA();
        var phone = Phones.fresh();
        var browser = world.browser();
        assertThat(browser.get("/account/new?unit=" + school.id()).text("main")).contains(school.name()).contains("Công đoàn phường Hoà Bình");
        var response = browser.postOnly("/account", fields(school, Map.of("phone", phone, "name", "Nguyễn Thị Lan", "next", "/me")));
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("location")).contains("/me");
        var person = people.byPhone("+84" + phone.substring(1)).orElseThrow();
        var actor = memberships.actor(person.id()).orElseThrow();
        assertThat(actor.unitId()).isEqualTo(school.id());
        assertThat(actor.memberRole()).isEqualTo(MemberRole.MEMBER);
        assertThat(browser.get("/khong-co").text(".who")).isEqualTo("Nguyễn Thị Lan");
    }

    @Test
    void everyWrongFieldIsToldAtItsPlaceAndTheRestIsKept() {
        var school = world.province().schoolA();
        wrong(school, "phone", "0905 12", "thiếu chữ số");
        wrong(school, "phone", "090512345678", "thừa chữ số");
        wrong(school, "phone", "0105123456", "bắt đầu bằng");
        wrong(school, "name", "", "họ và tên");
        wrong(school, "name", "😀 123", "chữ cái");
        wrong(school, "name", "a".repeat(201), "200");
        wrong(school, "name", "L", "đủ họ và tên");
        wrong(school, "name", "Đặng Thị Hường 🌻", "biểu tượng");
        wrong(school, "name", "王 Lan", "chữ Latinh");
        wrong(school, "birthYear", "1935", "1936");
        wrong(school, "birthYear", "2013", "2012");
        wrong(school, "birthYear", "hai nghìn", "bốn chữ số");
        wrong(school, "role", "KING", "vai trò");
        wrong(school, "password", "ngắn", "ít nhất 8");
        wrong(school, "password", "12345678", "dễ đoán");
        wrong(school, "password", "matkhau1", "nhiều người dùng");
        wrong(school, "password", "123456789a", "nhiều người dùng");
        wrong(school, "password", "tranvanminh", "họ tên");
    }

    private void wrong(Unit unit, String field, String value, String told) {
        var page = world.browser().post("/account", fields(unit, Map.of(field, value)));
        assertThat(page.status()).as(field + "=" + value).isEqualTo(422);
        assertThat(page.text(".field__error")).contains(told);
        if (!field.equals("name")) {
            assertThat(page.html().select("#name").val()).isEqualTo("Trần Văn Minh");
        }
        assertThat(page.html().select("input[name=unit]").val()).isEqualTo("" + unit.id());
        assertThat(page.html().select("#password").val()).isEmpty();
    }

    @Test
    void withoutConsentOrUnitNothingOpens() {
        var school = world.province().schoolA();
        var fields = new HashMap<>(map(school, Map.of()));
        fields.remove("consent");
        assertThat(world.browser().post("/account", flat(fields)).text(".field__error")).contains("đồng ý");
        assertThat(world.browser().post("/account", fields(school, Map.of("unit", "5"))).text("#unit")).contains("Chưa chọn đơn vị");
        assertThat(world.browser().get("/account/new").html().select("#unit input[type=search]")).hasSize(1);
    }

    @Test
    void aNumberHasOneAccount() {
        var school = world.province().schoolA();
        var phone = Phones.fresh();
        assertThat(world.browser().postOnly("/account", fields(school, Map.of("phone", phone))).statusCode()).isEqualTo(303);
        var again = world.browser().post("/account", fields(school, Map.of("phone", "+84 " + phone.substring(1))));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text("#phone-error")).contains("Chưa đăng ký được với số này");
    }

    @Test
    void aDecomposedNameIsStoredComposed() {
        var school = world.province().schoolA();
        var phone = Phones.fresh();
        world.browser().postOnly("/account", fields(school, Map.of("phone", phone, "name", Normalizer.normalize("Đặng  Thị Hường", Normalizer.Form.NFD))));
        assertThat(people.byPhone("+84" + phone.substring(1)).orElseThrow().name()).isEqualTo("Đặng Thị Hường");
    }

    @Test
    void aSameNamedUnitElsewhereIsWarnedOf() {
        var province = world.province();
        assertThat(world.browser().get("/account/new?unit=" + province.schoolA().id()).text(".flash--warn")).contains("Có đơn vị khác");
        assertThat(world.browser().get("/account/new?unit=" + province.factory().id()).html().select(".flash--warn")).isEmpty();
    }

    @Test
    void theUnitIsFoundInThePageAndNothingTypedIsLost() {
        var province = world.province();
        var typed = new HashMap<>(map(province.schoolA(), Map.of("do", "find", "q", "may dong a " + province.number())));
        typed.remove("unit");
        var found = world.browser().post("/account", flat(typed));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.html().select("#unit input[type=radio]").val()).isEqualTo("" + province.factory().id());
        assertThat(found.html().select("#name").val()).isEqualTo("Trần Văn Minh");
        assertThat(found.html().select("#role input[checked]").val()).isEqualTo("MEMBER");
        assertThat(found.html().select("#password").val()).isEmpty();
        var stepped = world.browser().post("/account", "under", "" + province.wardA().id(), "name", "Trần Văn Minh");
        assertThat(stepped.html().select("#unit input[checked]").val()).as("where one steps to is chosen").isEqualTo("" + province.wardA().id());
        assertThat(stepped.text("button[data-submit]")).isEqualTo("Đồng ý và đăng ký vào " + province.wardA().name());
        assertThat(stepped.html().select("#unit button[name=under]").eachAttr("value")).contains("0", "" + province.federation().id(), "" + province.schoolA().id());
        assertThat(stepped.html().select("#name").val()).isEqualTo("Trần Văn Minh");
        var missing = world.browser().post("/account", "do", "missing", "at", "" + province.wardA().id());
        assertThat(missing.html().select("#unit input[name=unit]").val()).isEqualTo("" + province.wardA().id());
        assertThat(missing.html().select("#unitName")).hasSize(1);
        var again = world.browser().post("/account", fields(province.schoolA(), Map.of("do", "other")));
        assertThat(again.html().select("#unit input[name=unit]")).isEmpty();
        assertThat(world.browser().get("/account/unit?q=may+dong+a+" + province.number()).html().select("#unit input[type=radio]").val()).isEqualTo("" + province.factory().id());
    }

    @Test
    void theChosenUnitStandsOnTheButton() {
        var province = world.province();
        assertThat(world.browser().get("/account/new?unit=" + province.factory().id()).text("button[data-submit]")).isEqualTo("Đồng ý và đăng ký vào " + province.factory().name());
    }

    private static Map<String, String> map(Unit unit, Map<String, String> changes) {
        var fields = new HashMap<>(Map.of("unit", "" + unit.id(), "phone", Phones.fresh(), "name", "Trần Văn Minh", "birthYear", "1985",
                "role", "MEMBER", "password", "mùa thu lá bay", "consent", "1"));
        fields.putAll(changes);
        return fields;
    }

    private static String[] fields(Unit unit, Map<String, String> changes) {
        return flat(map(unit, changes));
    }

    private static String[] flat(Map<String, String> fields) {
        return fields.entrySet().stream().flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue())).toArray(String[]::new);
    }
}
