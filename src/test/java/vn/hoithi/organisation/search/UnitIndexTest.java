package vn.hoithi.organisation.search;

import org.junit.jupiter.api.Test;
import vn.hoithi.organisation.search.UnitIndex.Entry;
import vn.hoithi.text.Alphabet;
import vn.hoithi.text.Vietnamese;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

import static org.assertj.core.api.Assertions.assertThat;

class UnitIndexTest {

    private static final List<Entry> UNITS = List.of(
            unit(1, "", "Tổng Liên đoàn Lao động Việt Nam"),
            unit(2, "1/", "LĐLĐ tỉnh Đắk Lắk"),
            unit(3, "1/2/", "Công đoàn phường Buôn Ma Thuột"),
            unit(4, "1/2/3/", "Trường THPT Chu Văn An"),
            unit(5, "1/2/3/", "Trường THCS Chu Văn An"),
            unit(6, "1/2/", "Trường THPT Buôn Ma Thuột"),
            unit(7, "1/", "LĐLĐ tỉnh Phú Thọ"),
            unit(8, "1/7/", "Công đoàn phường Hòa Bình"),
            unit(9, "1/7/", "Công đoàn phường Hoà Bình"),
            unit(10, "1/7/", "Công đoàn xã Hóa Bình"),
            unit(11, "1/7/8/", "Trường Mầm non Hoa Sen"),
            unit(12, "1/7/", "Công đoàn xã Ea H'leo"),
            entry(13, "1/7/", "Công đoàn xã Hòa Bình cũ", true));

    private static final Map<String, String> FORMS = Map.of("GRASSROOTS", "Công đoàn cơ sở", "FEDERATION", "Liên đoàn lao động tỉnh, thành phố");

    private final UnitIndex index = new UnitIndex(UNITS, FORMS);

    private static Entry unit(long id, String above, String name) {
        return entry(id, above, name, false);
    }

    private static Entry entry(long id, String above, String name, String formerly) {
        return new Entry(id, above + Long.toString(id, 36) + "/", Vietnamese.fold(name), Alphabet.key(name), "FEDERATION", Vietnamese.fold(formerly), false);
    }

    private static Entry entry(long id, String above, String name, boolean closed) {
        return new Entry(id, above + Long.toString(id, 36) + "/", Vietnamese.fold(name), Alphabet.key(name), "GRASSROOTS", "", closed);
    }

    private List<Long> found(String typed) {
        return Arrays.stream(index.search("", typed, 40)).boxed().toList();
    }

    @Test
    void wordsAreFoundAlongThePathTheOwnNameFirst() {
        assertThat(found("thpt buon ma thuot")).containsExactly(6L, 4L);
        assertThat(found("chu van an buon ma thuot")).containsExactly(5L, 4L);
        assertThat(found("hoa sen phu tho")).containsExactly(11L);
    }

    @Test
    void wordsOfUnitsAboveAloneFindNothingBelow() {
        assertThat(found("buon ma thuot")).containsExactly(3L, 6L);
        assertThat(found("dak lak")).containsExactly(2L);
    }

    @Test
    void theTonesAsTypedComeFirstWhereverTheyAreWritten() {
        assertThat(found("Hòa Bình")).startsWith(8L, 9L).endsWith(10L);
        assertThat(found("hoà bình")).startsWith(8L, 9L).endsWith(10L);
        assertThat(found("hóa bình")).startsWith(10L);
        assertThat(found("hoa binh")).contains(8L, 9L, 10L);
    }

    @Test
    void aSchoolOfTheTypedTonesBelowAPlaceComesFirstToo() {
        assertThat(found("hoa hòa")).as("Hoa Sen in Hòa Bình has both, the others only one of them").startsWith(11L);
    }

    @Test
    void apostrophesHyphensAndPartsOfWordsDoNotMatter() {
        assertThat(found("ea hleo")).containsExactly(12L);
        assertThat(found("Ea H’Leo")).containsExactly(12L);
        assertThat(found("truo thp")).containsExactlyInAnyOrder(4L, 6L);
    }

    @Test
    void aWordIsFoundByItsBeginningAndWholeWordsComeFirst() {
        var index = new UnitIndex(List.of(unit(1, "", "Bệnh viện Đa khoa An Bình"), unit(2, "", "Hoàn Bình"), unit(3, "", "Hoa Bình")), FORMS);
        assertThat(index.search("", "hoa binh", 40)).as("khoa is another word").containsExactly(3, 2);
    }

    @Test
    void onlyTheSubtreeIsSearchedAndClosedUnitsAreNotFound() {
        assertThat(index.search("1/2/", "binh", 40)).isEmpty();
        assertThat(index.search("1/7/", "binh", 40)).hasSize(3).doesNotContain(13);
        assertThat(index.search("1/2/", "lao dong dak lak", 40)).as("words above the subtree count as well").containsExactly(2);
        assertThat(index.search("1/2/zz/", "an", 40)).isEmpty();
    }

    @Test
    void shortFormsAndNamesInFullFindEachOther() {
        assertThat(found("lien doan lao dong dak lak")).startsWith(2L);
        assertThat(found("trung hoc pho thong chu van an")).containsExactly(4L);
        assertThat(found("cđ phường buôn ma thuột")).containsExactly(3L);
        var full = new UnitIndex(List.of(unit(1, "", "Trường Trung học phổ thông Ea Kao"), unit(2, "", "Khu Công nghiệp Hoà Phú")), FORMS);
        assertThat(full.search("", "THPT ea kao", 9)).containsExactly(1);
        assertThat(full.search("", "kcn hoa phu", 9)).containsExactly(2);
    }

    @Test
    void aUnitIsFoundByTheNameOfItsFormBesideAWordOfItsOwn() {
        assertThat(found("cđcs hoa sen")).containsExactly(11L);
        assertThat(found("công đoàn cơ sở trường mầm non hoa sen")).containsExactly(11L);
        assertThat(found("cdcs")).as("a form alone is nobody's name").isEmpty();
    }

    @Test
    void aUnitIsFoundByWhatItWasCalledAfterThoseThatAreCalledSo() {
        var index = new UnitIndex(List.of(entry(1, "", "LĐLĐ tỉnh Tuyên Quang", "LĐLĐ tỉnh Hà Giang"), unit(2, "1/", "Trường THPT Hà Giang"), unit(3, "1/", "Trường THPT Yên Sơn")), FORMS);
        assertThat(index.search("", "ha giang", 9)).containsExactly(2, 1);
        assertThat(index.search("", "yen son ha giang", 9)).as("below what was called so").containsExactly(3);
        assertThat(index.search("", "lien doan lao dong tinh ha giang", 9)).startsWith(1);
    }

    @Test
    void whatStandsHigherComesBeforeWhatHasTheSameWords() {
        var index = new UnitIndex(List.of(unit(1, "", "Tổng Liên đoàn"), unit(2, "1/", "LĐLĐ tỉnh Đắk Lắk"), unit(3, "1/2/", "CĐCS Bưu điện Đắk Lắk"), unit(4, "1/2/", "CĐCS Cao su Đắk Lắk")), FORMS);
        assertThat(index.search("", "dak lak", 5)).containsExactly(2, 3, 4);
        assertThat(index.search("", "cao su dak lak", 1)).as("more of the words go before").containsExactly(4);
    }

    @Test
    void oddThingsFindNothing() {
        assertThat(List.of("", "  ", "%%", "\n", "не", "x".repeat(5000))).allSatisfy(typed -> assertThat(found(typed)).isEmpty());
        assertThat(found("trường ".repeat(200))).hasSize(4);
    }

    @Test
    void noMoreAreGivenThanAsked() {
        var many = new UnitIndex(LongStream.rangeClosed(1, 500).mapToObj(i -> unit(i, "", "Công đoàn số " + i)).toList(), FORMS);
        assertThat(many.search("", "cong doan so", 12)).as("in the order of names").startsWith(1, 2, 3).hasSize(12);
    }
}
