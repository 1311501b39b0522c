package vn.hoithi.study;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SearchSnippetTest {

    @Test
    void wholeWordsAreMarkedNeverPartsOfOthers() {
        assertThat(mark("nghi", "<p>Doanh nghiệp cho nghỉ phép</p>")).isEqualTo("<p>Doanh nghiệp cho <mark id=\"hit\">nghỉ</mark> phép</p>");
        assertThat(mark("nghi phep", "<p>Được nghỉ phép năm</p>")).contains("<mark id=\"hit\">nghỉ phép</mark>");
    }

    @Test
    void theTypedTonesGoFirst() {
        assertThat(mark("nghị", "<p>nghỉ rồi nghị quyết</p>")).contains("nghỉ rồi <mark id=\"hit\">nghị</mark>");
        assertThat(mark("NGHI", "<p>nghị rồi nghi</p>")).contains("nghị rồi <mark id=\"hit\">nghi</mark>");
    }

    @Test
    void aWordThatIsOnlyBegunIsMarkedWhole() {
        assertThat(mark("nghiep vu", "<p>nghiệp vụ</p>")).contains("<mark id=\"hit\">nghiệp vụ</mark>");
        assertThat(mark("nghi ph", "<p>ngày nghỉ phép</p>")).contains("<mark id=\"hit\">nghỉ phép</mark>");
        assertThat(mark("nghiê", "<p>phải nghiêm</p>")).contains("<mark id=\"hit\">nghiêm</mark>");
    }

    @Test
    void signsBetweenWordsDoNotMatter() {
        assertThat(mark("02 nq tw", "<p>Nghị quyết 02-NQ/TW</p>")).contains("<mark id=\"hit\">02-NQ/TW</mark>");
        assertThat(mark("$(.*", "<p>a (.* b</p>")).isEqualTo("<p>a (.* b</p>");
    }

    @Test
    void whatStandsAroundIsCutAtWords() {
        var around = new SearchSnippet("quả xoài").around("từ ".repeat(60) + "quả xoài chín " + "sau ".repeat(60));
        assertThat(around[0]).startsWith("…từ").endsWith("từ ");
        assertThat(around[1]).isEqualTo("quả xoài");
        assertThat(around[2]).endsWith("sau…");
        assertThat(new SearchSnippet("không có").around("ngắn")).containsExactly("ngắn", "", "");
    }

    private static String mark(String typed, String html) {
        return new SearchSnippet(typed).mark(html).toString();
    }
}
